package org.palmares.film.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palmares.film.Contents;
import org.palmares.film.Film;
import org.palmares.film.Packaging;
import org.palmares.film.Picture;
import org.palmares.film.PictureData;
import org.palmares.film.Sound;
import org.palmares.film.Timing;
import org.palmares.film.Track;
import org.palmares.film.sound.Loudness;

/// Everything that is known of a film, in tables; what is not known is left out.
record FactSheet(Film film) {

  List<Section> sections() {
    var sections = new ArrayList<Section>();
    sections.add(picture(film.picture()));
    for (int i = 0; i < film.sounds().size(); i++) {
      sections.add(sound(i));
    }
    film.contents().loudness().ifPresent(it -> sections.add(loudness(it, film.contents())));
    sections.add(file());
    film.timing().ifPresent(it -> sections.add(timing(it)));
    film.pictureData().ifPresent(it -> sections.add(data(it)));
    film.packaging().ifPresent(it -> sections.add(packaging(it)));
    return sections.stream().filter(it -> !it.rows().isEmpty()).toList();
  }

  private Section picture(Picture it) {
    var facts =
        Section.facts("Picture")
            .fact("Coding", it.codec() + it.profile().map(name -> ", " + name).orElse(""))
            .fact("Size", "%d × %d pixels".formatted(it.width(), it.height()))
            .fact("Seen as", "%d × %d".formatted(it.displayWidth(), it.displayHeight()))
            .fact("Frames a second", TextReport.rate(it.frameRate()) + regular(it))
            .fact("Scanning", it.interlaced() ? "interlaced" : "progressive")
            .fact("Pixels", it.pixelFormat());
    video()
        .ifPresent(video ->
            facts
                .fact("Bits a sample", video.bitDepth().map(String::valueOf))
                .fact("Colour sampling", video.subsampling())
                .fact("Range", video.range().map(name -> name.equals("pc") ? "full" : "video"))
                .fact("Primaries", video.primaries())
                .fact("Transfer", video.transfer())
                .fact("Matrix", video.matrix())
                .fact("High dynamic range", video.hdr().map(Track.Hdr::system)));
    return facts.fact("Turned by", turned(it)).fact("Picture within bars", bars()).section();
  }

  private Optional<Track.VideoFacts> video() {
    return film.streams().stream().flatMap(it -> it.video().stream()).findFirst();
  }

  private static String regular(Picture it) {
    return it.constantFrameRate() ? ", constant" : ", varying";
  }

  private static Optional<String> turned(Picture it) {
    return it.rotation() == 0 ? Optional.empty() : Optional.of(it.rotation() + "° clockwise");
  }

  private Optional<String> bars() {
    var shapes =
        film.contents().areas().stream()
            .filter(it -> !it.full())
            .map(it -> number(it.aspect(), 2) + " : 1")
            .distinct()
            .collect(Collectors.joining(", "));
    return shapes.isEmpty() ? Optional.empty() : Optional.of(shapes);
  }

  private Section sound(int number) {
    Sound it = film.sounds().get(number);
    var title = film.sounds().size() == 1 ? "Sound" : "Sound track " + (number + 1);
    return Section.facts(title)
        .fact("Coding", it.codec())
        .fact("Channels", it.layout().orElse(String.valueOf(it.channels())))
        .fact("Samples a second", it.sampleRate() + " Hz")
        .fact("Language", it.language())
        .fact("Peak", it.silent() ? "silent" : number(it.peak(), 1) + " dB below full scale")
        .section();
  }

  private static Section loudness(Loudness it, Contents contents) {
    return Section.facts("Loudness")
        .fact("Integrated", number(it.integratedLufs(), 1) + " LUFS")
        .fact("Range", number(it.rangeLu(), 1) + " LU")
        .fact("True peak", number(it.truePeakDbtp(), 1) + " dBTP")
        .fact("Loudest 3 s", it.maxShortTermLufs().map(lufs -> number(lufs, 1) + " LUFS"))
        .fact("Loudest 0.4 s", number(it.maxMomentaryLufs(), 1) + " LUFS")
        .fact(
            "Left and right alike",
            contents.stereo().map(both -> number(both.correlation(), 2) + " (1 is the same)"))
        .fact("Left louder by", contents.stereo().map(both -> number(both.balanceDb(), 1) + " dB"))
        .fact(
            "Sound against cuts",
            contents
                .sync()
                .map(hint ->
                    "%d ms later at %d of %d cuts"
                        .formatted(hint.offsetMs(), hint.matched(), hint.cuts())))
        .section();
  }

  private Section file() {
    var facts =
        Section.facts("File")
            .fact("Container", film.container())
            .fact("Size", TextReport.size(film.file().bytes()))
            .fact("Data rate", TextReport.bitRate(film.bitRate()))
            .fact("Frames decoded", String.valueOf(film.frames()))
            .fact("Errors while decoding", String.valueOf(film.decodeErrors()));
    film.subtitles()
        .forEach(it ->
            facts.fact(
                "Subtitles",
                it.codec()
                    + it.language().map(name -> ", " + name).orElse("")
                    + it.text().map(TextReport::cues).orElse("")));
    film.subtitleFiles()
        .forEach(
            it -> facts.fact("Subtitles", it.name() + it.text().map(TextReport::cues).orElse("")));
    return facts.fact("SHA-256", film.file().sha256()).section();
  }

  private static Section timing(Timing it) {
    return Section.facts("Timing")
        .fact("A frame lasts", number(it.stepMs(), 3) + " ms")
        .fact(
            "Shortest and longest", number(it.shortestMs(), 3) + " … " + number(it.longestMs(), 3))
        .fact("Odd steps", String.valueOf(it.oddSteps()))
        .fact("Gaps", String.valueOf(it.gapCount()))
        .section();
  }

  private static Section data(PictureData it) {
    return Section.facts("Flow of data")
        .fact("Mean", TextReport.bitRate(it.meanBitRate()))
        .fact(
            "Highest",
            TextReport.bitRate(it.peakBitRate()) + " at " + clock(it.peakSecond() * 1000L))
        .fact("Key frames", String.valueOf(it.keyFrames()))
        .fact("Longest way between them", number(it.longestGroupSeconds(), 1) + " s")
        .section();
  }

  private static Section packaging(Packaging it) {
    var facts =
        Section.facts("Wrapping")
            .fact("Format", it.format())
            .fact(
                "Calls itself",
                Optional.of(String.join(", ", it.brands())).filter(brands -> !brands.isEmpty()))
            .fact("Title", it.title())
            .fact("Made", it.creationTime())
            .fact("Written by", it.encoder())
            .fact("Time code", it.timeCode())
            .fact("Sound begins later by", it.soundStartsLaterMs().map(ms -> ms + " ms"));
    it.namedGenerators()
        .forEach(named ->
            facts.fact(
                "A tag names", "%s (%s: %s)".formatted(named.name(), named.tag(), named.text())));
    return facts.section();
  }

  /// With so many places after the point, and a true minus.
  static String number(double number, int places) {
    var words = String.format(Locale.ROOT, "%." + places + "f", number);
    return words.matches("-[0.]+") ? words.substring(1) : words.replace('-', '−');
  }

  /// `3:07.2`, `1:03:07.2`.
  static String clock(long ms) {
    long tenths = ms / 100;
    var seconds = "%02d.%d".formatted(tenths / 10 % 60, tenths % 10);
    long minutes = tenths / 600;
    return minutes >= 60
        ? "%d:%02d:%s".formatted(minutes / 60, minutes % 60, seconds)
        : "%d:%s".formatted(minutes, seconds);
  }
}

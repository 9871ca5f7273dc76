package org.palmares.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palmares.film.delivery.DeliveryFacts;
import org.palmares.film.delivery.DeliveryFacts.PictureFacts;
import org.palmares.film.delivery.DeliveryFacts.SoundFacts;
import org.palmares.film.delivery.DeliveryFacts.SubtitleFacts;
import org.palmares.film.delivery.Ratio;
import org.palmares.film.sound.Loudness;

/// A film's report, as delivery profiles look at it.
record Delivery(Film film) {

  DeliveryFacts facts() {
    return new DeliveryFacts(
        film.container(),
        film.file().bytes(),
        film.durationMs() / 1000.0,
        film.contents().credits().map(it -> seconds(it.framesWithoutCredits())),
        film.bitRate(),
        film.packaging().flatMap(Packaging::timeCode),
        picture(),
        sounds(),
        Stream.concat(
                film.subtitles().stream()
                    .map(it -> new SubtitleFacts(SubtitleFacts.Form.EMBEDDED, it.language())),
                film.subtitleFiles().stream()
                    .filter(it -> it.text().isPresent())
                    .map(it -> new SubtitleFacts(SubtitleFacts.Form.SIDECAR, it.language())))
            .toList(),
        film.contents().loudness().map(Loudness::integratedLufs),
        film.contents().loudness().map(Loudness::truePeakDbtp));
  }

  private double seconds(int frames) {
    return film.durationMs() / 1000.0 * frames / Math.max(1, film.frames());
  }

  private PictureFacts picture() {
    var picture = film.picture();
    var track = tracks(Track.Type.VIDEO).stream().findFirst();
    var video = track.flatMap(Track::video);
    return new PictureFacts(
        picture.codec(),
        picture.profile(),
        picture.displayWidth(),
        picture.displayHeight(),
        ratio(picture.sampleAspect()),
        ratio(picture.frameRate()),
        picture.constantFrameRate(),
        picture.interlaced(),
        video.flatMap(Track.VideoFacts::bitDepth),
        video.flatMap(Track.VideoFacts::subsampling),
        video.flatMap(Track.VideoFacts::range),
        video.flatMap(Track.VideoFacts::primaries),
        video.flatMap(Track.VideoFacts::transfer),
        video.flatMap(Track.VideoFacts::matrix),
        track.flatMap(Track::bitRate));
  }

  private List<SoundFacts> sounds() {
    var tracks = tracks(Track.Type.AUDIO);
    var all = new ArrayList<SoundFacts>();
    for (int i = 0; i < film.sounds().size(); i++) {
      var sound = film.sounds().get(i);
      var track = i < tracks.size() ? Optional.of(tracks.get(i)) : Optional.<Track>empty();
      all.add(
          new SoundFacts(
              sound.codec(),
              sound.channels(),
              sound.sampleRate(),
              track.flatMap(Track::audio).flatMap(Track.AudioFacts::bitsPerSample),
              track.flatMap(Track::bitRate),
              sound.language(),
              sound.silent()));
    }
    return all;
  }

  private List<Track> tracks(Track.Type type) {
    return film.streams().stream().filter(it -> it.type() == type).toList();
  }

  private static Ratio ratio(Fraction fraction) {
    return new Ratio(Math.max(1, fraction.numerator()), Math.max(1, fraction.denominator()));
  }
}

package org.palmares.film.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.palmares.film.Fault;
import org.palmares.film.Film;
import org.palmares.film.Finding;
import org.palmares.film.Fraction;
import org.palmares.film.Inspection;
import org.palmares.film.Picture;
import org.palmares.film.Sound;
import org.palmares.film.SubtitleFile;
import org.palmares.film.Subtitles;
import org.palmares.film.credits.Credits;
import org.palmares.film.shots.Rhythm;
import org.palmares.film.sound.Loudness;
import org.palmares.film.subtitles.SubtitleReport;

/// An inspection for a person at a terminal: the verdict, the facts one to a line, the findings.
///
/// Whatever comes out of a file is stripped of control characters first, since a terminal obeys
/// them.
record TextReport(Inspection inspection) {

  /// The lines, without line ends.
  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(safe(inspection.file().name()));
    switch (inspection) {
      case Film film -> facts(film, lines);
      case Inspection.NotAFilm it -> line(lines, "no film", size(it.file().bytes()));
      case Inspection.Unreadable it -> line(lines, "unreadable", size(it.file().bytes()));
    }
    line(lines, "sha-256", inspection.file().sha256());
    for (var finding : inspection.findings()) {
      line(lines, word(finding.level()), safe(finding.sentence()));
    }
    return lines;
  }

  private static void facts(Film film, List<String> lines) {
    line(
        lines,
        "film",
        "%s, %d frames, %s, %s, %s"
            .formatted(
                duration(film.durationMs()),
                film.frames(),
                safe(film.container()),
                size(film.file().bytes()),
                bitRate(film.bitRate())));
    line(lines, "picture", picture(film.picture()));
    film.sounds().forEach(it -> line(lines, "sound", sound(it)));
    line(lines, "edit", edit(film));
    film.contents().loudness().ifPresent(it -> line(lines, "loudness", loudness(it)));
    film.contents()
        .credits()
        .ifPresent(all -> all.proposals().forEach(it -> line(lines, "credits", credits(film, it))));
    film.subtitles().forEach(it -> line(lines, "subtitles", subtitles(it)));
    film.subtitleFiles().forEach(it -> line(lines, "subtitles", subtitles(it)));
    film.contents().faults().forEach(it -> line(lines, "look at", fault(it)));
  }

  private static String picture(Picture it) {
    var profile = it.profile().map(name -> " (" + safe(name) + ")").orElse("");
    return "%s%s, %d x %d, %s, %s frames/s %s%s"
        .formatted(
            safe(it.codec()),
            profile,
            it.displayWidth(),
            it.displayHeight(),
            safe(it.pixelFormat()),
            rate(it.frameRate()),
            it.constantFrameRate() ? "constant" : "variable",
            it.interlaced() ? ", interlaced" : "");
  }

  private static String sound(Sound it) {
    return "%s, %s, %d Hz%s, %s"
        .formatted(
            safe(it.codec()),
            it.layout().map(TextReport::safe).orElse(it.channels() + " channels"),
            it.sampleRate(),
            it.language().map(name -> ", " + safe(name)).orElse(""),
            it.silent() ? "silent" : String.format(Locale.ROOT, "peak %.1f dB", it.peak()));
  }

  private static String edit(Film film) {
    var boundaries = film.contents().boundaries();
    long gradual = boundaries.stream().filter(it -> it.type().gradual()).count();
    var average = film.contents().rhythm().map(Rhythm::averageSeconds).orElse(0.0);
    return String.format(
        Locale.ROOT,
        "%d shots, %d cuts and %d other transitions, %.1f s a shot",
        film.contents().shots().size(),
        boundaries.size() - gradual,
        gradual,
        average);
  }

  private static String loudness(Loudness it) {
    return String.format(
        Locale.ROOT,
        "%.1f LUFS, range %.1f LU, true peak %.1f dBTP",
        it.integratedLufs(),
        it.rangeLu(),
        it.truePeakDbtp());
  }

  private static String fault(Fault it) {
    var figures =
        it.figures().entrySet().stream()
            .map(one ->
                String.format(
                    Locale.ROOT, "%s %.2f", one.getKey().replace('_', ' '), one.getValue()))
            .collect(Collectors.joining(", "));
    return "%s to %s  %s%s%s"
        .formatted(
            duration(it.startMs()),
            duration(it.endMs()),
            it.kind().replace('_', ' '),
            it.where().map(side -> ", " + side).orElse(""),
            figures.isEmpty() ? "" : " (" + figures + ")");
  }

  private static String credits(Film film, Credits.Proposal it) {
    double frameMs = (double) film.durationMs() / Math.max(1, film.frames());
    return String.format(
        Locale.ROOT,
        "%s to %s, it seems (%s, confidence %.2f)",
        duration(Math.round(it.startFrame() * frameMs)),
        duration(Math.round((it.endFrame() + 1) * frameMs)),
        it.style() == Credits.Style.ROLLING ? "rolling" : "cards",
        it.confidence());
  }

  private static String subtitles(Subtitles it) {
    return safe(it.codec())
        + it.language().map(name -> ", " + safe(name)).orElse("")
        + it.text().map(TextReport::cues).orElse("");
  }

  private static String subtitles(SubtitleFile it) {
    return safe(it.name())
        + it.language().map(name -> ", " + safe(name)).orElse("")
        + it.text().map(TextReport::cues).orElse("")
        + it.refused().map(why -> ", holds no subtitles (" + word(why) + ")").orElse("");
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// How many, from when to when, how fast to read, and what should be looked at.
  static String cues(SubtitleReport it) {
    var faults =
        it.faultCounts().entrySet().stream()
            .map(one -> one.getValue() + " " + word(one.getKey()))
            .collect(Collectors.joining(", "));
    return ", %d cues%s, %s letters a second%s%s"
        .formatted(
            it.cues(),
            it.firstCueMs().isPresent() && it.lastCueEndMs().isPresent()
                ? " from %s to %s"
                    .formatted(duration(it.firstCueMs().get()), duration(it.lastCueEndMs().get()))
                : "",
            String.format(Locale.ROOT, "%.1f", it.lettersPerSecond()),
            it.otherLanguage()
                ? ", reads like " + it.language().map(TextReport::safe).orElse("another language")
                : "",
            faults.isEmpty() ? "" : "; " + faults);
  }

  private static void line(List<String> lines, String label, String text) {
    lines.add(line(label, text));
  }

  /// A line below the name of a film.
  static String line(String label, String text) {
    return String.format(Locale.ROOT, "  %-10s  %s", label, text);
  }

  private static String word(Finding.Level level) {
    return switch (level) {
      case FAIL -> "fails";
      case WARN -> "warning";
      case INFO -> "note";
    };
  }

  /// Hours, minutes and seconds, as on a programme: `1:02:03.500`, `0:31.250`.
  static String duration(long ms) {
    long hours = ms / 3_600_000;
    long minutes = ms / 60_000 % 60;
    double seconds = ms % 60_000 / 1000.0;
    return hours > 0
        ? String.format(Locale.ROOT, "%d:%02d:%06.3f", hours, minutes, seconds)
        : String.format(Locale.ROOT, "%d:%06.3f", minutes, seconds);
  }

  static String rate(Fraction rate) {
    return String.format(Locale.ROOT, "%.3f", rate.decimal()).replaceAll("\\.?0+$", "");
  }

  static String size(long bytes) {
    return bytes < 1_000
        ? bytes + " bytes"
        : bytes < 1_000_000
            ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
            : bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
  }

  static String bitRate(long bits) {
    return bits < 1_000_000
        ? Math.round(bits / 1e3) + " kb/s"
        : String.format(Locale.ROOT, "%.1f Mb/s", bits / 1e6);
  }

  /// Control, formatting (such as right-to-left overrides) and line-breaking characters, written
  /// out.
  static String safe(String text) {
    return text.codePoints()
        .mapToObj(letter ->
            switch (Character.getType(letter)) {
              case Character.CONTROL,
                  Character.FORMAT,
                  Character.LINE_SEPARATOR,
                  Character.PARAGRAPH_SEPARATOR,
                  Character.SURROGATE ->
                  "\\u{%x}".formatted(letter);
              default -> Character.toString(letter);
            })
        .collect(Collectors.joining());
  }
}

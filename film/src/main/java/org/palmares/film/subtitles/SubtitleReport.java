package org.palmares.film.subtitles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palmares.film.subtitles.SubtitleFault.Kind;
import org.palmares.film.text.Languages;

/// What is worth knowing of a file of subtitles, and what somebody should look at.
///
/// Letters a second are those of all cues over the time they are shown; a letter of Chinese,
/// Japanese or Korean counts as two. `language` is guessed from the text (ISO 639, two letters);
/// `otherLanguage` says that it is not the declared one. At most 200 faults are kept, `faultCounts`
/// counts all.
public record SubtitleReport(
    SubtitleReading.Format format,
    String encoding,
    boolean encodingGuessed,
    int cues,
    int unreadable,
    boolean truncated,
    Optional<Long> firstCueMs,
    Optional<Long> lastCueEndMs,
    double lettersPerSecond,
    double mostLettersPerSecond,
    Optional<String> language,
    double languageConfidence,
    boolean otherLanguage,
    Map<Kind, Integer> faultCounts,
    List<SubtitleFault> faults) {

  private static final int FAULTS_KEPT = 200;
  private static final double FASTEST = 20;
  private static final int LONGEST_LINE = 42;
  private static final int MOST_LINES = 2;
  private static final long SHORTEST_MS = 700;
  private static final long LONGEST_MS = 8000;
  private static final long END_TOLERANCE_MS = 500;
  private static final double SURE = 0.5;

  public SubtitleReport {
    faults = List.copyOf(faults);
  }

  /// Looks through subtitles; the length of the film and the language that was declared for them
  /// are compared if they are known.
  public static SubtitleReport of(
      SubtitleReading.Cues reading, Optional<Long> filmMs, Optional<String> declaredLanguage) {
    var faults = new ArrayList<SubtitleFault>();
    var counts = new EnumMap<Kind, Integer>(Kind.class);
    Optional<Cue> before = Optional.empty();
    for (var cue : reading.cues()) {
      for (var fault : faults(cue, before, filmMs)) {
        counts.merge(fault.kind(), 1, Integer::sum);
        if (faults.size() < FAULTS_KEPT) {
          faults.add(fault);
        }
      }
      before = Optional.of(cue);
    }
    var guess = Tongues.guess(text(reading.cues()));
    return new SubtitleReport(
        reading.format(),
        reading.encoding(),
        reading.encodingGuessed(),
        reading.cues().size(),
        reading.unreadable(),
        reading.truncated(),
        reading.cues().stream().map(Cue::startMs).min(Long::compare),
        reading.cues().stream().map(Cue::endMs).max(Long::compare),
        tenth(mean(reading.cues())),
        tenth(reading.cues().stream().mapToDouble(SubtitleReport::speed).max().orElse(0)),
        guess.map(Tongues.Guess::language),
        tenth(guess.map(Tongues.Guess::confidence).orElse(0.0)),
        declaredLanguage.isPresent()
            && guess
                .filter(it -> it.confidence() >= SURE)
                .map(it -> !Languages.same(it.language(), declaredLanguage.get()))
                .orElse(false),
        counts,
        faults);
  }

  private static String text(List<Cue> cues) {
    return cues.stream().limit(2000).map(Cue::text).collect(Collectors.joining("\n"));
  }

  private static double tenth(double number) {
    return Math.round(number * 10) / 10.0;
  }

  private static double mean(List<Cue> cues) {
    long letters = 0;
    long time = 0;
    for (var cue : cues) {
      if (cue.lengthMs() > 0) {
        letters += letters(cue.text());
        time += cue.lengthMs();
      }
    }
    return time == 0 ? 0 : letters * 1000.0 / time;
  }

  private static double speed(Cue cue) {
    return cue.lengthMs() <= 0 ? 0 : letters(cue.text()) * 1000.0 / cue.lengthMs();
  }

  /// As wide as so many Latin letters, without line breaks.
  private static int letters(String text) {
    return text.codePoints()
        .filter(it -> it != '\n' && Character.getType(it) != Character.NON_SPACING_MARK)
        .map(it -> wide(it) ? 2 : 1)
        .sum();
  }

  private static boolean wide(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
      default -> (letter >= 0xFF01 && letter <= 0xFF60) || (letter >= 0x3000 && letter <= 0x303F);
    };
  }

  private static List<SubtitleFault> faults(Cue cue, Optional<Cue> before, Optional<Long> filmMs) {
    var found = new ArrayList<SubtitleFault>();
    check(found, cue, Kind.NEGATIVE_TIME, cue.startMs() < 0, cue.startMs());
    before.ifPresent(it -> order(found, cue, it));
    if (cue.lengthMs() <= 0) {
      check(found, cue, Kind.ENDS_BEFORE_START, true, cue.lengthMs());
    } else if (!cue.text().isBlank()) {
      check(found, cue, Kind.TOO_SHORT, cue.lengthMs() < SHORTEST_MS, cue.lengthMs());
      check(found, cue, Kind.TOO_LONG, cue.lengthMs() > LONGEST_MS, cue.lengthMs());
      check(found, cue, Kind.TOO_FAST, speed(cue) > FASTEST, tenth(speed(cue)));
    }
    filmMs.ifPresent(end -> {
      long beyond = cue.endMs() - end;
      check(found, cue, Kind.BEYOND_THE_END, beyond > END_TOLERANCE_MS, beyond);
    });
    text(found, cue);
    return found;
  }

  private static void order(List<SubtitleFault> found, Cue cue, Cue before) {
    boolean back = cue.startMs() < before.startMs();
    check(found, cue, Kind.OUT_OF_ORDER, back, before.startMs() - cue.startMs());
    boolean overlap = !back && cue.startMs() < before.endMs();
    check(found, cue, Kind.OVERLAP, overlap, before.endMs() - cue.startMs());
  }

  private static void text(List<SubtitleFault> found, Cue cue) {
    check(found, cue, Kind.EMPTY, cue.text().isBlank(), 0);
    long lines = cue.text().lines().count();
    check(found, cue, Kind.TOO_MANY_LINES, lines > MOST_LINES, lines);
    int longest = cue.text().lines().mapToInt(SubtitleReport::letters).max().orElse(0);
    check(found, cue, Kind.LINE_TOO_LONG, longest > LONGEST_LINE, longest);
    long broken = cue.text().chars().filter(it -> it == '\uFFFD').count();
    check(found, cue, Kind.BROKEN_LETTERS, broken > 0, broken);
  }

  private static void check(
      List<SubtitleFault> found, Cue cue, Kind kind, boolean wrong, long figure) {
    check(found, cue, kind, wrong, (double) figure);
  }

  private static void check(
      List<SubtitleFault> found, Cue cue, Kind kind, boolean wrong, double figure) {
    if (wrong) {
      found.add(new SubtitleFault(kind, cue.number(), cue.startMs(), cue.endMs(), figure));
    }
  }
}

package org.palmares.film.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Reads what ffmpeg's loudness meter (`ebur128`) says ten times a second and at the end.
///
/// Give it every line that ffmpeg writes on its standard error with `-v level+info`; it takes its
/// own and answers when the film is over. A film of two hours leaves 0.8 MB.
public final class LoudnessLog {
  /// The meter, as it stands in a filter graph.
  public static final String FILTER = "ebur128@loud=peak=true+sample:framelog=info";

  private static final Pattern STEP =
      Pattern.compile(
          "\\[(?:ebur128@loud|Parsed_ebur128_\\d+) @ 0x[0-9a-f]+] (?:\\[\\w+] )?t: *(\\S+) .*?"
              + "M: *(\\S+) S: *(\\S+) +I: *(\\S+) LUFS +LRA: *(\\S+) LU"
              + "(?: +SPK:([^d]*)dBFS)?(?: +FTPK:([^d]*)dBFS +TPK:([^d]*)dBFS)?\\s*");

  /// Milliseconds between two lines, and the length of the momentary and the short-term window.
  static final int STEP_MS = 100;

  static final int MOMENTARY_MS = 400;
  static final int SHORT_TERM_MS = 3000;
  private static final int CURVE_STEPS = 10;
  private static final int MOST_CHANNELS = 64;

  private final Shorts momentary = new Shorts();
  private final Shorts shortTerm = new Shorts();
  private final Shorts peaks = new Shorts();
  private final Times times = new Times();
  private final List<Double> channelPeaks = new ArrayList<>();
  private double integrated = Loudness.FLOOR;
  private double range;
  private Optional<Double> samplePeak = Optional.empty();

  /// Takes a line if it is the meter's own, and says whether it was. What the meter says at the end
  /// is in its last line already.
  public boolean accept(String line) {
    if (!line.startsWith("[ebur128@loud") && !line.startsWith("[Parsed_ebur128")) {
      return false;
    }
    var step = STEP.matcher(line);
    if (step.matches()) {
      step(step);
    }
    return true;
  }

  private void step(java.util.regex.Matcher step) {
    times.add(number(step.group(1), 0) * 1000);
    momentary.add(10 * loudness(step.group(2)));
    shortTerm.add(10 * loudness(step.group(3)));
    integrated = loudness(step.group(4));
    range = number(step.group(5), 0);
    if (step.group(6) != null) {
      samplePeak = Optional.of(highest(all(step.group(6))));
    }
    peaks.add(10 * highest(all(step.group(7))));
    channelPeaks.clear();
    channelPeaks.addAll(all(step.group(8)));
  }

  private static double loudness(String number) {
    return Math.max(-120, number(number, -120));
  }

  private static double number(String text, double otherwise) {
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? number : otherwise;
    } catch (NumberFormatException e) {
      return otherwise; // "nan", "-inf"
    }
  }

  private static List<Double> all(@org.jspecify.annotations.Nullable String numbers) {
    return numbers == null || numbers.isBlank()
        ? List.of()
        : Pattern.compile(" +")
            .splitAsStream(numbers.strip())
            .limit(MOST_CHANNELS)
            .map(it -> Math.max(-120, number(it, -120)))
            .toList();
  }

  private static double highest(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).max().orElse(-120);
  }

  /// Where the sound begins, in milliseconds on the film's clock.
  public long startMs() {
    return times.size() == 0 ? 0 : Math.max(0, times.get(0) - STEP_MS);
  }

  /// How loud the film is, to a tenth of a second; nothing when there is no sound or all of it is
  /// below -70 LUFS.
  public Optional<Loudness> loudness() {
    return loudness(Optional.empty());
  }

  /// The same, with the loudest moment and the loudest three seconds found to a hundredth of a
  /// second in the sound itself: the meter looks every tenth of a second only, and may find a
  /// moment up to half a decibel too quiet.
  public Optional<Loudness> loudness(SoundWatcher watcher) {
    return loudness(Optional.of(watcher));
  }

  private Optional<Loudness> loudness(Optional<SoundWatcher> watcher) {
    if (momentary.size() == 0 || integrated <= Loudness.FLOOR) {
      return Optional.empty();
    }
    var spread = Gate.spread(shortTerm.size(), it -> shortTerm.get(it) / 10.0);
    return Optional.of(
        new Loudness(
            integrated,
            tenth(Gate.threshold(0, momentary.size(), it -> momentary.get(it) / 10.0)),
            range,
            spread.map(it -> tenth(it.low())).orElse(integrated),
            spread.map(it -> tenth(it.high())).orElse(integrated),
            loudest(momentary, MOMENTARY_MS, watcher).orElse(integrated),
            loudest(shortTerm, SHORT_TERM_MS, watcher).stream().boxed().findFirst(),
            highest(channelPeaks),
            samplePeak,
            channelPeaks,
            curve()));
  }

  private static OptionalDouble loudest(
      Shorts series, int windowMs, Optional<SoundWatcher> watcher) {
    int loudest = -1200;
    for (int i = 0; i < series.size(); i++) {
      loudest = Math.max(loudest, series.get(i));
    }
    if (loudest <= 10 * Loudness.FLOOR) {
      return OptionalDouble.empty();
    }
    double found = loudest / 10.0;
    double finer = watcher.map(it -> it.levels().loudest(series, windowMs)).orElse(found);
    return OptionalDouble.of(tenth(Math.max(found, finer)));
  }

  private Loudness.Curve curve() {
    return new Loudness.Curve(
        startMs(), CURVE_STEPS * STEP_MS, thinned(momentary), thinned(shortTerm));
  }

  private static List<Double> thinned(Shorts series) {
    var curve = new ArrayList<Double>();
    for (int from = 0; from < series.size(); from += CURVE_STEPS) {
      double most = 10 * Loudness.FLOOR;
      for (int i = from; i < Math.min(series.size(), from + CURVE_STEPS); i++) {
        most = Math.max(most, series.get(i));
      }
      curve.add(most / 10);
    }
    return curve;
  }

  /// The loudness of a part of the film, such as a shot: the blocks of 400 ms that lie within it,
  /// gated as the whole is; of a part shorter than a block, the block around its middle. Nothing
  /// when it is silent.
  public OptionalDouble between(long startMs, long endMs) {
    int from = times.firstAt(startMs + MOMENTARY_MS);
    int to = times.firstAt(endMs + 1);
    if (from < to) {
      return rounded(Gate.loudness(from, to, it -> momentary.get(it) / 10.0));
    }
    int block = nearest((startMs + endMs + MOMENTARY_MS) / 2);
    return block < 0
        ? OptionalDouble.empty()
        : rounded(Gate.loudness(block, block + 1, it -> momentary.get(it) / 10.0));
  }

  /// The number of the block that ends nearest to a moment, -1 when none does.
  private int nearest(long milliseconds) {
    int after = times.firstAt(milliseconds);
    int nearest = -1;
    long distance = MOMENTARY_MS;
    for (int i = Math.max(0, after - 1); i <= after && i < times.size(); i++) {
      if (Math.abs(times.get(i) - milliseconds) < distance) {
        distance = Math.abs(times.get(i) - milliseconds);
        nearest = i;
      }
    }
    return nearest;
  }

  private static OptionalDouble rounded(OptionalDouble loudness) {
    return loudness.isEmpty() ? loudness : OptionalDouble.of(tenth(loudness.getAsDouble()));
  }

  private static double tenth(double number) {
    return Math.round(number * 10) / 10.0;
  }

  /// Where the wave goes above full scale: runs of tenths of a second whose true peak is above 0
  /// dBTP, those less than a second apart taken together.
  public List<SoundFault> clipping() {
    var runs = new Runs(1000);
    for (int i = 0; i < peaks.size(); i++) {
      if (peaks.get(i) > 0) {
        runs.add(times.get(i) - STEP_MS, times.get(i), peaks.get(i) / 10.0);
      }
    }
    return runs.list(0, SoundFault.Kind.CLIPPING);
  }
}

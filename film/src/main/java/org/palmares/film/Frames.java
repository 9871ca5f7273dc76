package org.palmares.film;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// When each decoded picture is shown: counts them and tells whether they come evenly.
///
/// Reads ffmpeg's `framecrc` format, one line per picture, in the order in which they are shown.
final class Frames implements MediaTask.Listener {
  /// Containers round times to a thousandth of a second, so that steps differ by a little.
  private static final double ROUNDING = 0.0021;

  private static final double ODD_STEPS_ALLOWED = 0.01;
  private static final int DIFFERENT_STEPS_KEPT = 10_000;

  private final Map<Long, Long> steps = new HashMap<>();
  private Fraction tick = new Fraction(1, 1000);
  private long[] times = new long[1024];
  private long count;
  private long first;
  private long last;
  private long lastLength;

  @Override
  public void listen(InputStream output) throws IOException {
    var reader =
        new BufferedReader(new InputStreamReader(output, StandardCharsets.ISO_8859_1), 1 << 16);
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith("#tb 0:")) {
        tick = Fraction.parse(line.substring(6).strip(), tick);
      } else if (!line.startsWith("#")) {
        frame(line.split(",", 5));
      }
    }
  }

  private void frame(String[] fields) {
    if (fields.length < 5) {
      return; // the writer was ended in the middle of a line
    }
    long shown = Long.parseLong(fields[2].strip());
    lastLength = Long.parseLong(fields[3].strip());
    if (count == 0) {
      first = shown;
    } else if (steps.size() < DIFFERENT_STEPS_KEPT) {
      steps.merge(shown - last, 1L, Long::sum);
    }
    last = shown;
    if (count == times.length) {
      times = Arrays.copyOf(times, times.length * 2);
    }
    times[(int) count] = shown;
    count++;
  }

  /// When the first picture of such a list is shown, by the clock of the film.
  static double first(InputStream list) throws IOException {
    var frames = new Frames();
    frames.listen(list);
    return frames.count == 0 ? Double.POSITIVE_INFINITY : frames.seconds(frames.first);
  }

  long count() {
    return count;
  }

  /// When a frame is shown, in seconds after the first one.
  double at(int frame) {
    return seconds(times[Math.clamp(frame, 0, (int) Math.max(0, count - 1))] - first);
  }

  /// The same in milliseconds; behind the last frame, the end of the film.
  long ms(int frame) {
    return Math.round((frame < count ? at(frame) : seconds()) * 1000);
  }

  /// From the first picture to the end of the last.
  double seconds() {
    long length = lastLength > 0 ? lastLength : commonStep();
    return count == 0 ? 0 : seconds(last - first + length);
  }

  /// Whether all steps but one in a hundred are the common one, up to rounding.
  boolean constantRate() {
    long odd =
        steps.entrySet().stream()
            .filter(step -> Math.abs(seconds(step.getKey() - commonStep())) > ROUNDING)
            .mapToLong(Map.Entry::getValue)
            .sum();
    return odd <= count * ODD_STEPS_ALLOWED;
  }

  /// The claimed rate where it agrees with the pictures to a thousandth, else the measured one.
  Fraction rate(Fraction claimed) {
    double measured = count / Math.max(seconds(), 1e-6);
    boolean agrees = Math.abs(claimed.decimal() - measured) <= measured / 1000;
    return agrees ? claimed : new Fraction(Math.round(measured * 1000), 1000);
  }

  /// Frames a second at the longest and at the shortest step.
  double slowest() {
    return 1 / seconds(steps.keySet().stream().max(Comparator.naturalOrder()).orElse(1L));
  }

  double fastest() {
    return 1
        / seconds(
            steps.keySet().stream().filter(it -> it > 0).min(Comparator.naturalOrder()).orElse(1L));
  }

  private long commonStep() {
    return steps.entrySet().stream()
        .max(
            Map.Entry.<Long, Long>comparingByValue()
                .thenComparing(Map.Entry.<Long, Long>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse(0L);
  }

  private double seconds(long ticks) {
    return ticks * tick.decimal();
  }
}

package org.palmares.film;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What ffmpeg wrote on its standard error: errors are counted, and as much is kept as a person
/// would read.
///
/// Its exit code is not trusted, since it is 0 for many a damaged film. Lines carry their level
/// because every task asks for `-v level+...`.
final class Complaints {
  private static final int KEPT_LINES = 400;
  private static final int LONGEST_LINE = 500;

  private final List<String> errors = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> measurements = new ArrayList<>();
  private final Predicate<String> meter;
  private int errorCount;

  /// Leaves out what `meter` takes.
  Complaints(Predicate<String> meter) {
    this.meter = meter;
  }

  /// Reads to the end; call from one thread.
  synchronized void read(InputStream stream) throws IOException {
    var line = new StringBuilder();
    var buffer = new byte[8192];
    for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
      // one byte, one letter: cut anywhere, it stays harmless; printable ASCII is all that is kept
      for (char letter : new String(buffer, 0, n, StandardCharsets.ISO_8859_1).toCharArray()) {
        if (letter == '\n' || letter == '\r') {
          keep(line.toString());
          line.setLength(0);
        } else if (line.length() < LONGEST_LINE) {
          line.append(letter >= ' ' && letter < 127 ? letter : '?');
        }
      }
    }
    keep(line.toString());
  }

  private void keep(String line) {
    if (meter.test(line)) {
      return;
    }
    boolean error =
        line.contains("[error]") || line.contains("[fatal]") || line.contains("[panic]");
    if (error) {
      errorCount++;
    }
    var list = error ? errors : Peaks.concern(line) ? measurements : notes;
    if (!line.isBlank() && list.size() < KEPT_LINES) {
      list.add(line.strip());
    }
  }

  synchronized int errorCount() {
    return errorCount;
  }

  synchronized boolean mention(String words) {
    Predicate<String> mentions = line -> line.contains(words);
    return errors.stream().anyMatch(mentions) || notes.stream().anyMatch(mentions);
  }

  /// The first place in any error that matches.
  synchronized Optional<MatchResult> find(Pattern pattern) {
    return errors.stream().flatMap(line -> pattern.matcher(line).results()).findFirst();
  }

  /// The lines in which a filter says what it measured.
  synchronized List<String> measurements() {
    return List.copyOf(measurements);
  }

  /// The first error in ffmpeg's words, without its addresses in memory.
  synchronized Optional<String> first() {
    return errors.stream()
        .findFirst()
        .or(() -> notes.stream().findFirst())
        .map(line -> line.replaceAll("\\[[^]]*\\]\\s*", "").strip())
        .map(line -> line.length() > 200 ? line.substring(0, 200) : line);
  }

  @Override
  public synchronized String toString() {
    return String.format(
        Locale.ROOT,
        "%d errors; %s %s",
        errorCount,
        errors.stream().limit(5).toList(),
        notes.stream().limit(5).toList());
  }
}

package org.palmares.film.subtitles;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Guesses the language of a text: by its script, and among those that share one by their most
/// frequent words or by letters of their own.
///
/// Made for finding a file that was put into the wrong box, not for telling Danish from Norwegian.
/// Our own, since the libraries for this bring megabytes of models; the words are data, in
/// `tongues.txt`.
final class Tongues {
  private static final int LOOKED_AT = 50_000;
  private static final int FEWEST_WORDS = 20;
  private static final int FEWEST_LETTERS = 20;
  private static final double SURE_SHARE = 0.3;
  private static final double LEAST_SHARE = 0.08;
  private static final double LEAST_LEAD = 1.25;
  private static final double MOST_OF_ALL = 0.6;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}']+");
  private static final Map<String, Set<String>> WORDS = read();

  private static final Map<UnicodeScript, String> ONE_LANGUAGE =
      Map.ofEntries(
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.DEVANAGARI, "hi"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.ETHIOPIC, "am"));

  private Tongues() {}

  /// A language by its ISO 639 code of two letters, and how sure it is, from 0 to 1.
  record Guess(String language, double confidence) {}

  private static Map<String, Set<String>> read() {
    var words = new HashMap<String, Set<String>>();
    var resource = Objects.requireNonNull(Tongues.class.getResourceAsStream("tongues.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          var parts = List.of(line.split("\t", 2));
          words.put(parts.getFirst(), Set.of(parts.getLast().strip().split(" +")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("tongues.txt cannot be read", e);
    }
    return Map.copyOf(words);
  }

  /// Nothing when there is too little text or no language stands out.
  static Optional<Guess> guess(String text) {
    var sample = text.substring(0, Math.min(text.length(), LOOKED_AT));
    var scripts = scripts(sample);
    int all = scripts.values().stream().mapToInt(Integer::intValue).sum();
    int east =
        scripts.getOrDefault(UnicodeScript.HAN, 0)
            + scripts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
    if (all < FEWEST_LETTERS && east < 4) {
      return Optional.empty();
    }
    if (east > all * MOST_OF_ALL) {
      int kana = east - scripts.getOrDefault(UnicodeScript.HAN, 0);
      return Optional.of(new Guess(kana > east / 20 ? "ja" : "zh", 1));
    }
    return scripts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(it -> it.getValue() > all * MOST_OF_ALL)
        .flatMap(it -> byScript(it.getKey(), sample));
  }

  private static Map<UnicodeScript, Integer> scripts(String text) {
    var scripts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(it -> scripts.merge(UnicodeScript.of(it), 1, Integer::sum));
    return scripts;
  }

  private static Optional<Guess> byScript(UnicodeScript script, String text) {
    return switch (script) {
      case LATIN -> byWords(text);
      case CYRILLIC -> Optional.of(cyrillic(text));
      case ARABIC -> Optional.of(arabic(text));
      default -> Optional.ofNullable(ONE_LANGUAGE.get(script)).map(it -> new Guess(it, 1));
    };
  }

  private static Guess cyrillic(String text) {
    if (share(text, "іїєґІЇЄҐ") > 0.01) {
      return new Guess("uk", 1);
    }
    if (share(text, "јљњћђџЈЉЊЋЂЏ") > 0.01) {
      return new Guess("sr", 1);
    }
    boolean bulgarian = share(text, "ъЪ") > 0.008 && share(text, "ыэЫЭ") < 0.002;
    return new Guess(bulgarian ? "bg" : "ru", 0.9);
  }

  private static Guess arabic(String text) {
    if (share(text, "ٹڈڑںےھ") > 0.01) {
      return new Guess("ur", 0.9);
    }
    return new Guess(share(text, "پچژگک") > 0.01 ? "fa" : "ar", 0.9);
  }

  private static double share(String text, String letters) {
    long all = text.codePoints().filter(Character::isLetter).count();
    long these = text.codePoints().filter(it -> letters.indexOf(it) >= 0).count();
    return all == 0 ? 0 : (double) these / all;
  }

  private static Optional<Guess> byWords(String text) {
    var words = new ArrayList<String>();
    for (var word : NO_LETTERS.split(text.toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    if (words.size() < FEWEST_WORDS) {
      return Optional.empty();
    }
    var guesses =
        WORDS.entrySet().stream()
            .map(it -> new Guess(it.getKey(), share(words, it.getValue())))
            .sorted(
                Comparator.comparingDouble(Guess::confidence)
                    .reversed()
                    .thenComparing(Guess::language))
            .toList();
    double first = guesses.get(0).confidence();
    double second = guesses.get(1).confidence();
    return first >= LEAST_SHARE && first >= LEAST_LEAD * second
        ? Optional.of(new Guess(guesses.get(0).language(), Math.min(1, first / SURE_SHARE)))
        : Optional.empty();
  }

  private static double share(List<String> words, Set<String> frequent) {
    return (double) words.stream().filter(frequent::contains).count() / words.size();
  }
}

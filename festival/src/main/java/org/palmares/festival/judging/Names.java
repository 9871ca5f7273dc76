package org.palmares.festival.judging;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palmares.festival.films.Credit;

/// The names of a film's people, to be found again in texts whatever their case.
final class Names {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private final Set<String> parts;

  Names(List<Credit> credits, String entrant) {
    parts =
        Stream.concat(
                Stream.of(entrant),
                credits.stream().flatMap(c -> Stream.of(c.name(), c.latinName())))
            .flatMap(name -> Arrays.stream(folded(name).split("[\\s\\p{Punct}]+")))
            .filter(part -> part.length() >= 2)
            .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether any part of any name stands somewhere in the text.
  boolean occurIn(String text) {
    String folded = folded(text);
    return parts.stream().anyMatch(folded::contains);
  }

  /// The text with a bar in place of every word in which a part of a name stands.
  String blotOut(String text) {
    return WORD.matcher(text)
        .replaceAll(word -> Matcher.quoteReplacement(occurIn(word.group()) ? "███" : word.group()));
  }

  /// A text in which case, width and ways of composing letters make no difference.
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("\\s+", " ");
  }
}

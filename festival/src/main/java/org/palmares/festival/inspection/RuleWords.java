package org.palmares.festival.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palmares.festival.house.vocabulary.Told;

/// Says in every language what a delivery rule found, what is asked for, and what to do. The
/// library writes values and limits in English (`at least 20 Mb/s`, `mp4 or mov`, `no track`); the
/// few words in them are told as words, the rest stands as it is.
final class RuleWords {
  private static final Pattern AT_LEAST = Pattern.compile("at least (.+)");
  private static final Pattern AT_MOST = Pattern.compile("at most (.+)");
  private static final Pattern BETWEEN = Pattern.compile("(-?[\\d.]+) to (-?[\\d.]+) ?(.*)");
  private static final Pattern TRACKS = Pattern.compile("(\\d{1,6}) tracks?");
  private static final Pattern SOUND = Pattern.compile("sound (\\d+)");

  /// Words of values and limits that are no names of the craft.
  private static final Set<String> WORDS =
      Set.of(
          "none",
          "any",
          "any language",
          "unnamed",
          "not named",
          "not said",
          "silent",
          "sound",
          "no track",
          "constant",
          "varying",
          "interlaced",
          "progressive",
          "embedded",
          "sidecar",
          "burnt in",
          "in the picture",
          "none in the picture",
          "none declared in the picture");

  private RuleWords() {}

  static Told told(Verdicts.Shortcoming shortcoming) {
    Told sentence =
        Told.of(
            "inspection.rule." + shortcoming.rule(),
            phrase(shortcoming.value()),
            phrase(shortcoming.limit()));
    Matcher track = SOUND.matcher(shortcoming.where());
    return track.matches() && !track.group(1).equals("1")
        ? Told.of("inspection.rule-of-track", track.group(1), sentence)
        : sentence;
  }

  /// A value or a limit, with its words told as words.
  static Object phrase(String text) {
    if (WORDS.contains(text)) {
      return Told.of("inspection.said." + text.replace(' ', '-'));
    }
    if (text.contains(", ")) {
      return list("inspection.said.and", text.split(", ", -1));
    }
    if (text.contains(" or ")) {
      return list("inspection.said.or", text.split(" or ", -1));
    }
    return limit(text);
  }

  private static Object limit(String text) {
    Matcher least = AT_LEAST.matcher(text);
    Matcher most = AT_MOST.matcher(text);
    Matcher between = BETWEEN.matcher(text);
    Matcher tracks = TRACKS.matcher(text);
    if (least.matches()) {
      return Told.of("inspection.said.at-least", phrase(least.group(1)));
    }
    if (most.matches()) {
      return Told.of("inspection.said.at-most", phrase(most.group(1)));
    }
    if (between.matches()) {
      return Told.of(
          "inspection.said.between", between.group(1), between.group(2), between.group(3));
    }
    if (tracks.matches()) {
      return Told.of("inspection.said.tracks", Integer.parseInt(tracks.group(1)));
    }
    return text;
  }

  /// Two by two, from the left.
  private static Object list(String key, String[] parts) {
    List<Object> phrases = Arrays.stream(parts).map(RuleWords::phrase).toList();
    return phrases.stream().skip(1).reduce(phrases.getFirst(), (a, b) -> Told.of(key, a, b));
  }
}

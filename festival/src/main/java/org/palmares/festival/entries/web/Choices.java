package org.palmares.festival.entries.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.palmares.festival.house.vocabulary.Language;

/// What can be chosen from long lists: countries and languages, by their names in the page's
/// language.
public final class Choices {
  /// BCP 47's tag of what has no words.
  public static final String NO_WORDS = "zxx";

  /// Languages in which films are often made; any other may still be sent by a program.
  private static final List<String> LANGUAGES =
      List.of(
          "af", "am", "ar", "az", "be", "bg", "bn", "bo", "bs", "ca", "cs", "cy", "da", "de", "el",
          "en", "es", "et", "eu", "fa", "fi", "fil", "fr", "ga", "gl", "gu", "he", "hi", "hr", "hu",
          "hy", "id", "is", "it", "ja", "ka", "kk", "km", "kn", "ko", "ku", "ky", "lo", "lt", "lv",
          "mk", "ml", "mn", "mr", "ms", "my", "nb", "ne", "nl", "pa", "pl", "ps", "pt", "ro", "ru",
          "si", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "te", "th", "tl", "tr", "ug", "uk", "ur",
          "uz", "vi", "wo", "yo", "yue", "zh", "zu");

  private static final Map<Language, List<Choice>> COUNTRIES =
      sorted(
          Locale.getISOCountries(),
          code -> Locale.of("", code),
          (named, locale) -> named.getDisplayCountry(locale));
  private static final Map<Language, List<Choice>> TONGUES =
      sorted(
          LANGUAGES.toArray(String[]::new),
          Locale::forLanguageTag,
          (named, locale) -> named.getDisplayLanguage(locale));

  private Choices() {}

  /// One thing that can be chosen.
  public record Choice(String code, String name) {}

  /// All countries (ISO 3166-1).
  public static List<Choice> countries(Language language) {
    return of(COUNTRIES, language);
  }

  /// Languages, and the one that a sheet names already.
  public static List<Choice> languages(Language language, String chosen) {
    List<Choice> known = of(TONGUES, language);
    if (chosen.isEmpty()
        || chosen.equals(NO_WORDS)
        || known.stream().anyMatch(choice -> choice.code().equals(chosen))) {
      return known;
    }
    String name = Locale.forLanguageTag(chosen).getDisplayName(language.locale());
    return Stream.concat(Stream.of(new Choice(chosen, name)), known.stream()).toList();
  }

  private static List<Choice> of(Map<Language, List<Choice>> all, Language language) {
    List<Choice> choices = all.get(language);
    return choices == null ? List.of() : choices;
  }

  private static Map<Language, List<Choice>> sorted(
      String[] codes,
      Function<String, Locale> locale,
      java.util.function.BiFunction<Locale, Locale, String> name) {
    Map<Language, List<Choice>> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Collator order = Collator.getInstance(language.locale());
      all.put(
          language,
          Arrays.stream(codes)
              .map(code -> new Choice(code, name.apply(locale.apply(code), language.locale())))
              .sorted(Comparator.comparing(Choice::name, order))
              .toList());
    }
    return all;
  }
}

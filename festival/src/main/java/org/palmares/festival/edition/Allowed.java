package org.palmares.festival.edition;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// What may stand in a regulation; whatever else is refused with what is allowed.
public final class Allowed {
  private Allowed() {}

  static void check(String rule, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(rule + " " + value + ": " + least + " to " + most);
    }
  }

  /// In the order in which regulations are printed; each kind of rule once, so that no two of them
  /// contradict each other.
  static List<Regulation> rules(List<Regulation> rules) {
    List<Regulation> sorted =
        rules.stream().sorted(Comparator.comparingInt(Allowed::place)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (place(sorted.get(i - 1)) == place(sorted.get(i))) {
        throw new IllegalArgumentException(
            "Two rules of one kind: " + sorted.get(i - 1) + " and " + sorted.get(i));
      }
    }
    return sorted;
  }

  /// First what is sent in, then what it must be, then who may send it.
  private static int place(Regulation rule) {
    return switch (rule) {
      case Regulation.FilmDeposited() -> 1;
      case Regulation.RunningTime _ -> 2;
      case Regulation.PictureSize _ -> 3;
      case Regulation.SoundTrack() -> 4;
      case Regulation.SubtitledIn _ -> 5;
      case Regulation.AiShare _ -> 6;
      case Regulation.ToolsNamed() -> 7;
      case Regulation.NoMinors() -> 8;
      case Regulation.CompletedSince _ -> 9;
      case Regulation.EntriesPerPerson(var max, var perSection) -> perSection ? 10 : 11;
      case Regulation.TeamSize _ -> 12;
      case Regulation.LeastAge _ -> 13;
      case Regulation.CountriesOnly _ -> 14;
      case Regulation.BudgetWithin _ -> 15;
      case Regulation.ProductionPlan _ -> 16;
    };
  }

  /// Sorted, so that the same rule is always printed the same way.
  static Set<String> languages(Collection<String> tags) {
    var sorted = new TreeSet<>(tags);
    for (String tag : sorted) {
      if (!isLanguage(tag)) {
        throw new IllegalArgumentException(
            "Language '" + tag + "': a BCP 47 tag such as en, ko or zh-Hant");
      }
    }
    if (sorted.isEmpty()) {
      throw new IllegalArgumentException("A rule on languages needs at least one");
    }
    return Collections.unmodifiableSet(sorted);
  }

  static List<String> countries(List<String> codes) {
    for (String code : codes) {
      if (!isCountry(code)) {
        throw new IllegalArgumentException(
            "Country '" + code + "': an ISO 3166-1 alpha-2 code such as KR");
      }
    }
    if (codes.isEmpty()) {
      throw new IllegalArgumentException("A rule on countries needs at least one");
    }
    return List.copyOf(codes);
  }

  static void currency(String code) {
    if (!isCurrency(code)) {
      throw new IllegalArgumentException("Currency '" + code + "': an ISO 4217 code such as KRW");
    }
  }

  /// Whether a text is a BCP 47 tag as it is usually written.
  public static boolean isLanguage(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    return locale.getLanguage().length() >= 2
        && locale.getLanguage().length() <= 3
        && locale.toLanguageTag().equals(tag);
  }

  /// Whether a text is an ISO 3166-1 alpha-2 code.
  public static boolean isCountry(String code) {
    return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
  }

  /// Whether a text is an ISO 4217 code.
  public static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
  }
}

package org.palmares.festival.entries;

import java.util.List;
import java.util.Locale;
import org.palmares.festival.films.Credit;
import org.palmares.festival.films.DataSheet;
import org.palmares.festival.house.vocabulary.Told;

/// What every festival asks to be on the data sheet, whatever its regulations.
final class SheetCheck {
  /// A synopsis that programmers like to read and catalogues can print, in words.
  static final int SYNOPSIS_LEAST = 50;

  static final int SYNOPSIS_MOST = 100;

  private final DataSheet sheet;

  SheetCheck(DataSheet sheet) {
    this.sheet = sheet;
  }

  List<Ruling> rulings() {
    return List.of(
        title().on(Told.of("entries.rule.title")),
        titleLanguage().on(Told.of("entries.rule.title-language")),
        countries().on(Told.of("entries.rule.countries")),
        director().on(Told.of("entries.rule.director")),
        synopsis().on(Told.of("entries.rule.synopsis")));
  }

  private Verdict title() {
    return sheet.title().isBlank()
        ? Verdict.missing("title-missing")
        : Verdict.met("title", sheet.title());
  }

  private Verdict titleLanguage() {
    return sheet.titleLanguage().isBlank()
        ? Verdict.missing("title-language-missing")
        : Verdict.met("title-language", Locale.forLanguageTag(sheet.titleLanguage()));
  }

  private Verdict countries() {
    return sheet.countries().isEmpty()
        ? Verdict.missing("countries-missing")
        : Verdict.met(
            "country", sheet.countries().stream().map(code -> Locale.of("", code)).toList());
  }

  private Verdict director() {
    List<String> directors =
        sheet.credits().stream()
            .filter(credit -> credit.role() == Credit.Role.DIRECTOR)
            .map(Credit::name)
            .toList();
    return directors.isEmpty()
        ? Verdict.missing("director-missing")
        : Verdict.met("director", directors);
  }

  private Verdict synopsis() {
    int words = WordCount.of(sheet.synopsis());
    if (words == 0) {
      return Verdict.missing("synopsis-missing", SYNOPSIS_LEAST, SYNOPSIS_MOST);
    }
    return words < SYNOPSIS_LEAST || words > SYNOPSIS_MOST
        ? Verdict.met("synopsis-other-length", words, SYNOPSIS_LEAST, SYNOPSIS_MOST)
        : Verdict.met("synopsis", words);
  }
}

package org.palmares.festival.programme.web;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.palmares.festival.house.site.Spreadsheet;

/// The board of the selection as a table for spreadsheets.
final class ResultTable {
  private static final List<String> HEAD =
      List.of(
          "Entry",
          "Title",
          "English title",
          "Directors",
          "Countries",
          "Section",
          "Eligibility",
          "Assigned",
          "Handed in",
          "Mean",
          "Median",
          "Spread",
          "Decision",
          "Answered");

  private ResultTable() {}

  static byte[] csv(List<SelectionView.Card> cards) {
    return Spreadsheet.csv(HEAD, cards.stream().map(ResultTable::row).toList());
  }

  private static List<String> row(SelectionView.Card card) {
    return Stream.of(
            card.entry().entry().id().toString(),
            card.entry().film().title(),
            card.entry().film().englishTitle(),
            String.join("; ", card.entry().film().directors()),
            String.join("; ", card.entry().film().countries()),
            card.entry().entry().section(),
            card.entry().eligibility().name(),
            Integer.toString(card.result().assigned()),
            Integer.toString(card.result().handedIn()),
            number(card.result().mean()),
            number(card.result().median()),
            number(card.result().spread()),
            card.decision().map(Enum::name).orElse(""),
            card.answered() ? "yes" : "no")
        .toList();
  }

  private static String number(OptionalDouble number) {
    return number.isPresent()
        ? String.format(java.util.Locale.ROOT, "%.4f", number.getAsDouble())
        : "";
  }
}

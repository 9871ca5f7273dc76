package org.palmares.festival.programme.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// The board of the selection as a table for spreadsheets: CSV (RFC 4180), UTF-8 with the mark by
/// which Excel knows it.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV
/// injection).
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
    var bytes = new ByteArrayOutputStream();
    try (var out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      out.write('\uFEFF');
      try (CsvWriter csv = CsvWriter.builder().build(out)) {
        csv.writeRecord(HEAD);
        cards.forEach(card -> csv.writeRecord(row(card)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
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
        .map(ResultTable::harmless)
        .toList();
  }

  private static String number(OptionalDouble number) {
    return number.isPresent()
        ? String.format(java.util.Locale.ROOT, "%.4f", number.getAsDouble())
        : "";
  }

  private static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}

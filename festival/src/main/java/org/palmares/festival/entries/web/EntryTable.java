package org.palmares.festival.entries.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.entries.Stage;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Sha256;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.springframework.stereotype.Component;

/// Received entries as a table for spreadsheets: CSV (RFC 4180), UTF-8 with the mark by which Excel
/// knows it.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV
/// injection).
@Component
class EntryTable {
  private static final List<String> HEAD =
      List.of(
          "Receipt",
          "Title",
          "Language",
          "English title",
          "Directors",
          "Countries",
          "Section",
          "Running time (s)",
          "Eligibility",
          "Decision",
          "Received (UTC)",
          "Entrant",
          "E-mail",
          "SHA-256",
          "Entry");

  private final People people;

  EntryTable(People people) {
    this.people = people;
  }

  byte[] csv(List<EntryCard> cards) {
    Map<AccountId, Person> entrants =
        people.list(cards.stream().map(card -> card.entry().entrant()).distinct().toList());
    var bytes = new ByteArrayOutputStream();
    try (var out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      out.write('\uFEFF');
      try (CsvWriter csv = CsvWriter.builder().build(out)) {
        csv.writeRecord(HEAD);
        cards.forEach(card -> csv.writeRecord(row(card, entrants)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static List<String> row(EntryCard card, Map<AccountId, Person> entrants) {
    Stage.Submitted submitted = EntryQuery.submitted(card);
    Person entrant = entrants.get(card.entry().entrant());
    return Stream.of(
            submitted.receipt(),
            card.film().title(),
            card.film().language(),
            card.film().englishTitle(),
            String.join("; ", card.film().directors()),
            String.join("; ", card.film().countries()),
            card.entry().section(),
            card.runningTime().map(time -> String.valueOf(time.toSeconds())).orElse(""),
            card.eligibility().name(),
            card.entry().stage() instanceof Stage.Answered(_, var decision, _)
                ? decision.name()
                : "",
            submitted.at().toString(),
            entrant == null ? "" : entrant.name(),
            entrant == null ? "" : entrant.email().value(),
            submitted.film().map(Sha256::hex).orElse(""),
            card.entry().id().toString())
        .map(EntryTable::harmless)
        .toList();
  }

  /// A text that no spreadsheet takes for a formula.
  static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}

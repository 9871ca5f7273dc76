package org.palmares.festival.entries.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.entries.Stage;
import org.palmares.festival.house.site.Spreadsheet;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Sha256;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.springframework.stereotype.Component;

/// Received entries as a table for spreadsheets.
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
    return Spreadsheet.csv(HEAD, cards.stream().map(card -> row(card, entrants)).toList());
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
        .toList();
  }
}

package org.palmares.festival.programme;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palmares.festival.entries.Decision;
import org.palmares.festival.entries.Eligibility;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which films are shown: decided one by one in secret, released once, all together.
@Service
@Transactional
public class Selections {
  private final JdbcClient database;
  private final Entries entries;
  private final ApplicationEventPublisher announcements;

  Selections(JdbcClient database, Entries entries, ApplicationEventPublisher announcements) {
    this.database = database;
    this.entries = entries;
    this.announcements = announcements;
  }

  /// The selection as it stands; for organisers only until it is released.
  @Transactional(readOnly = true)
  public Selection get(EditionId edition) {
    return new Selection(decided(edition), lettersTrue(edition), released(edition));
  }

  /// Decides on an entry, or leaves it open again.
  ///
  /// @throws Refused 404 if the entry is not received in this edition, 409 once the selection is
  ///   released, 422 if an ineligible entry is to be selected
  public void decide(EditionId edition, EntryId entry, Optional<Decision> decision) {
    holdUnreleased(edition);
    EntryCard card = entries.card(edition, entry);
    if (decision.equals(Optional.of(Decision.SELECTED))
        && card.eligibility() == Eligibility.INELIGIBLE) {
      throw Refused.invalid(Told.of("programme.ineligible", card.film().title()));
    }
    if (decision.isPresent()) {
      database
          .sql(
              """
              insert into programme.pending (edition, entry, decision) values (:edition, :entry, :decision)
              on conflict (edition, entry) do update set decision = excluded.decision\
              """)
          .param("edition", edition.value())
          .param("entry", entry.value())
          .param("decision", decision.get().name())
          .update();
    } else {
      database
          .sql("delete from programme.pending where edition = :edition and entry = :entry")
          .param("edition", edition.value())
          .param("entry", entry.value())
          .update();
    }
    lettersAre(edition, false);
  }

  /// Decides that every entry which is still open is not selected.
  public void declineTheRest(EditionId edition) {
    holdUnreleased(edition);
    Map<EntryId, Decision> decided = decisions(edition);
    entries.list(edition).stream()
        .map(card -> card.entry().id())
        .filter(entry -> !decided.containsKey(entry))
        .forEach(entry -> decide(edition, entry, Optional.of(Decision.NOT_SELECTED)));
  }

  /// Writes every entrant's letter into the outbox, to be read before anything is released.
  public void writeLetters(EditionId edition, AccountId by) {
    holdUnreleased(edition);
    entries.prepareAnswers(edition, decisions(edition), by);
    lettersAre(edition, true);
  }

  /// Releases everything at once: the answers on the entrants' pages, and all letters.
  public Release release(EditionId edition, AccountId by) {
    holdUnreleased(edition);
    Map<EntryId, Decision> decisions = decisions(edition);
    int open = undecided(edition, decisions);
    if (open > 0) {
      return new Release.Undecided(open);
    }
    if (!lettersTrue(edition)) {
      return new Release.LettersOutOfDate();
    }
    entries.releaseAnswers(edition, decisions, by);
    database
        .sql("update programme.selection set released = now() where edition = :edition")
        .param("edition", edition.value())
        .update();
    int selected = (int) decisions.values().stream().filter(d -> d == Decision.SELECTED).count();
    announcements.publishEvent(
        new SelectionReleased(edition, selected, decisions.size() - selected, Optional.of(by)));
    return new Release.Done(selected, decisions.size() - selected);
  }

  /// How many received entries have no decision yet; ineligible ones count as decided.
  @Transactional(readOnly = true)
  public int undecided(EditionId edition) {
    return undecided(edition, decisions(edition));
  }

  private int undecided(EditionId edition, Map<EntryId, Decision> decisions) {
    return (int)
        entries.list(edition).stream()
            .filter(card -> !decisions.containsKey(card.entry().id()))
            .count();
  }

  /// What was decided, and "not selected" for every ineligible entry.
  private Map<EntryId, Decision> decisions(EditionId edition) {
    Map<EntryId, Decision> decided = decided(edition);
    Map<EntryId, Decision> all = new HashMap<>();
    for (EntryCard card : entries.list(edition)) {
      EntryId id = card.entry().id();
      Decision decision = decided.get(id);
      if (card.eligibility() == Eligibility.INELIGIBLE) {
        all.put(id, Decision.NOT_SELECTED);
      } else if (decision != null) {
        all.put(id, decision);
      }
    }
    return all;
  }

  private Map<EntryId, Decision> decided(EditionId edition) {
    Map<EntryId, Decision> decided = new HashMap<>();
    List<Map<String, Object>> rows =
        database
            .sql("select entry, decision from programme.pending where edition = :edition")
            .param("edition", edition.value())
            .query()
            .listOfRows();
    for (Map<String, Object> row : rows) {
      if (row.get("entry") instanceof UUID entry
          && row.get("decision") instanceof String decision) {
        decided.put(new EntryId(entry), Decision.valueOf(decision));
      }
    }
    return decided;
  }

  private void holdUnreleased(EditionId edition) {
    database
        .sql("insert into programme.selection (edition) values (:edition) on conflict do nothing")
        .param("edition", edition.value())
        .update();
    boolean released =
        database
            .sql(
                "select released is not null from programme.selection where edition = :edition for update")
            .param("edition", edition.value())
            .query(Boolean.class)
            .single();
    if (released) {
      throw Refused.notNow(Told.of("programme.already-released"));
    }
  }

  private void lettersAre(EditionId edition, boolean areTrue) {
    database
        .sql("update programme.selection set letters_true = :true where edition = :edition")
        .param("true", areTrue)
        .param("edition", edition.value())
        .update();
  }

  private boolean lettersTrue(EditionId edition) {
    return database
        .sql("select letters_true from programme.selection where edition = :edition")
        .param("edition", edition.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  private Optional<Instant> released(EditionId edition) {
    return database
        .sql(
            "select released from programme.selection where edition = :edition and released is not null")
        .param("edition", edition.value())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }
}

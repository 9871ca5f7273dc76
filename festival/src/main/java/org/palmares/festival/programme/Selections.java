package org.palmares.festival.programme;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palmares.festival.edition.Call;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.entries.Decision;
import org.palmares.festival.entries.Eligibility;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.entries.Stage;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which films are shown: decided one by one in secret, released all together once the call is
/// closed.
@Service
@Transactional
public class Selections {
  private final JdbcClient database;
  private final Editions editions;
  private final Entries entries;
  private final ApplicationEventPublisher announcements;

  Selections(
      JdbcClient database,
      Editions editions,
      Entries entries,
      ApplicationEventPublisher announcements) {
    this.database = database;
    this.editions = editions;
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
  /// @throws Refused 404 if the entry is not received in this edition, 409 once it is answered, 422
  ///   if an ineligible entry is to be selected
  public void decide(EditionId edition, EntryId entry, Optional<Decision> decision) {
    hold(edition);
    EntryCard card = entries.card(edition, entry);
    if (!isWaiting(card)) {
      throw Refused.notNow(Told.of("programme.already-released"));
    }
    if (decision.equals(Optional.of(Decision.SELECTED)) && isIneligible(card)) {
      throw Refused.invalid(Told.of("programme.ineligible", card.film().title()));
    }
    if (decision.isPresent()) {
      write(edition, List.of(entry), decision.get());
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
    hold(edition);
    List<EntryId> open = round(edition).open();
    if (!open.isEmpty()) {
      write(edition, open, Decision.NOT_SELECTED);
      lettersAre(edition, false);
    }
  }

  /// Writes the letter of every entrant who has no answer yet into the outbox, to be read before
  /// anything is released.
  public void writeLetters(EditionId edition, AccountId by) {
    hold(edition);
    Round round = round(edition);
    checkAnythingWaits(edition, round);
    entries.prepareAnswers(edition, round.decisions(), by);
    lettersAre(edition, true);
  }

  /// Releases everything at once: the answers on the entrants' pages, and all letters. Entries that
  /// came after a release, because the call was opened once more, are released in a round of their
  /// own.
  public Release release(EditionId edition, AccountId by) {
    hold(edition);
    Edition of = editions.get(edition);
    if (of.call(editions.now()) != Call.CLOSED) {
      return new Release.CallNotClosed(of.deadline().atZone(of.zone()));
    }
    Round round = round(edition);
    checkAnythingWaits(edition, round);
    if (!round.open().isEmpty()) {
      return new Release.Undecided(round.open().size());
    }
    if (!lettersTrue(edition)) {
      return new Release.LettersOutOfDate();
    }
    entries.releaseAnswers(edition, round.decisions(), by);
    database
        .sql(
            """
            update programme.selection set released = coalesce(released, now()), letters_true = false
            where edition = :edition\
            """)
        .param("edition", edition.value())
        .update();
    int all = round.decisions().size();
    int selected = round.selected();
    announcements.publishEvent(
        new SelectionReleased(edition, selected, all - selected, Optional.of(by)));
    return new Release.Done(selected, all - selected);
  }

  /// How many received entries have no decision yet, and how many no answer.
  @Transactional(readOnly = true)
  public Waiting waiting(EditionId edition) {
    Round round = round(edition);
    return new Waiting(round.open().size(), round.waiting().size());
  }

  /// So many received entries wait for a decision (ineligible ones need none), so many for their
  /// answer.
  public record Waiting(int undecided, int unanswered) {}

  private void checkAnythingWaits(EditionId edition, Round round) {
    if (round.waiting().isEmpty() && released(edition).isPresent()) {
      throw Refused.notNow(Told.of("programme.already-released"));
    }
  }

  private Round round(EditionId edition) {
    return new Round(
        entries.list(edition).stream().filter(Selections::isWaiting).toList(), decided(edition));
  }

  /// The entries that wait for an answer, and what was decided so far.
  private record Round(List<EntryCard> waiting, Map<EntryId, Decision> decided) {
    /// Those on which nobody has decided; ineligible ones need no decision.
    List<EntryId> open() {
      return waiting.stream()
          .filter(card -> !isIneligible(card) && !decided.containsKey(card.entry().id()))
          .map(card -> card.entry().id())
          .toList();
    }

    /// What was decided, and "not selected" for every ineligible entry.
    Map<EntryId, Decision> decisions() {
      Map<EntryId, Decision> all = new HashMap<>();
      for (EntryCard card : waiting) {
        EntryId id = card.entry().id();
        Optional<Decision> decision =
            isIneligible(card)
                ? Optional.of(Decision.NOT_SELECTED)
                : Optional.ofNullable(decided.get(id));
        decision.ifPresent(known -> all.put(id, known));
      }
      return all;
    }

    int selected() {
      return (int) decisions().values().stream().filter(d -> d == Decision.SELECTED).count();
    }
  }

  private static boolean isWaiting(EntryCard card) {
    return card.entry().stage() instanceof Stage.Submitted;
  }

  private static boolean isIneligible(EntryCard card) {
    return card.eligibility() == Eligibility.INELIGIBLE;
  }

  private void write(EditionId edition, List<EntryId> of, Decision decision) {
    database
        .sql(
            """
            insert into programme.pending (edition, entry, decision)
            select :edition, entry, :decision from unnest(:entries) as entry
            on conflict (edition, entry) do update set decision = excluded.decision\
            """)
        .param("edition", edition.value())
        .param("decision", decision.name())
        .param("entries", of.stream().map(EntryId::value).toArray(UUID[]::new))
        .update();
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

  /// Lets other orders for this selection wait.
  private void hold(EditionId edition) {
    database
        .sql("insert into programme.selection (edition) values (:edition) on conflict do nothing")
        .param("edition", edition.value())
        .update();
    database
        .sql("select 1 from programme.selection where edition = :edition for update")
        .param("edition", edition.value())
        .query(Integer.class)
        .single();
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

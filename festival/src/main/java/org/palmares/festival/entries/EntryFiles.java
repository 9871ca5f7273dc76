package org.palmares.festival.entries;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where entries are written down.
@Component
class EntryFiles {
  private static final String RECEIVED = "stage in ('SUBMITTED', 'ANSWERED')";
  private static final String SELECT =
      """
      select id, edition, section, film, entrant, rules, stage, submitted, receipt, sha256,
        withdrawn, eligibility, overruled, running_ms, prepared, decision, answered
      from entries.entry
      """;

  private final JdbcClient database;

  EntryFiles(JdbcClient database) {
    this.database = database;
  }

  /// Waits until nobody else begins an entry of this id.
  void hold(EntryId id) {
    lock("entry/" + id);
  }

  /// Waits until nobody else fills this person's places in the edition; so two entries submitted at
  /// once are counted one after the other.
  void holdPlaces(EditionId edition, AccountId entrant) {
    lock("places/" + edition + "/" + entrant);
  }

  private void lock(String what) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:what, 24))")
        .param("what", what)
        .query((row, n) -> true)
        .single();
  }

  void add(Entry entry) {
    database
        .sql(
            """
            insert into entries.entry (id, edition, section, film, entrant, rules)
            values (:id, :edition, :section, :film, :entrant, :rules)\
            """)
        .param("id", entry.id().value())
        .param("edition", entry.edition().value())
        .param("section", entry.section())
        .param("film", entry.film().value())
        .param("entrant", entry.entrant().value())
        .param("rules", entry.rules())
        .update();
  }

  Optional<Filed> find(EntryId id) {
    return database
        .sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query(FiledRow::read)
        .optional();
  }

  /// The same, and nobody else changes it until the transaction ends.
  Optional<Filed> findAndHold(EntryId id) {
    return database
        .sql(SELECT + "where id = :id for update")
        .param("id", id.value())
        .query(FiledRow::read)
        .optional();
  }

  Optional<Filed> find(FilmId film) {
    return database
        .sql(SELECT + "where film = :film")
        .param("film", film.value())
        .query(FiledRow::read)
        .optional();
  }

  Optional<Filed> findAndHold(FilmId film) {
    return database
        .sql(SELECT + "where film = :film for update")
        .param("film", film.value())
        .query(FiledRow::read)
        .optional();
  }

  List<Filed> received(EditionId edition) {
    return database
        .sql(SELECT + "where edition = :edition and " + RECEIVED + " order by number")
        .param("edition", edition.value())
        .query(FiledRow::read)
        .list();
  }

  /// Those of some entries that are received in the edition.
  List<Filed> received(EditionId edition, Collection<EntryId> ids) {
    return database
        .sql(
            SELECT
                + "where id = any(:ids) and edition = :edition and "
                + RECEIVED
                + " order by number")
        .param("ids", ids.stream().map(EntryId::value).toArray(UUID[]::new))
        .param("edition", edition.value())
        .query(FiledRow::read)
        .list();
  }

  /// The received entries of some films, wherever they were entered.
  List<Filed> receivedOf(Collection<FilmId> films) {
    return database
        .sql(SELECT + "where film = any(:films) and " + RECEIVED + " order by edition, number")
        .param("films", films.stream().map(FilmId::value).toArray(UUID[]::new))
        .query(FiledRow::read)
        .list();
  }

  /// All films of an edition's entries, in whatever stage.
  List<FilmId> filmsOf(EditionId edition) {
    return database
        .sql("select film from entries.entry where edition = :edition")
        .param("edition", edition.value())
        .query((row, n) -> new FilmId(row.getObject("film", UUID.class)))
        .list();
  }

  List<Filed> selected(EditionId edition) {
    return database
        .sql(
            SELECT
                + "where edition = :edition and stage = 'ANSWERED' and decision = 'SELECTED'"
                + " order by number")
        .param("edition", edition.value())
        .query(FiledRow::read)
        .list();
  }

  boolean isAnswered(EditionId edition) {
    return database
        .sql(
            "select exists (select from entries.entry where edition = :edition"
                + " and stage = 'ANSWERED')")
        .param("edition", edition.value())
        .query(Boolean.class)
        .single();
  }

  /// Taken back after an answer had been written, which may still lie in the outbox.
  List<Filed> withdrawnUnanswered(EditionId edition) {
    return database
        .sql(
            SELECT
                + "where edition = :edition and stage = 'WITHDRAWN' and prepared is not null"
                + " order by number")
        .param("edition", edition.value())
        .query(FiledRow::read)
        .list();
  }

  /// Received and not answered yet, held until the transaction ends.
  List<Filed> unanswered(EditionId edition) {
    return database
        .sql(SELECT + "where edition = :edition and stage = 'SUBMITTED' order by number for update")
        .param("edition", edition.value())
        .query(FiledRow::read)
        .list();
  }

  List<Filed> of(AccountId entrant) {
    return database
        .sql(SELECT + "where entrant = :entrant order by begun desc, id desc")
        .param("entrant", entrant.value())
        .query(FiledRow::read)
        .list();
  }

  void move(EntryId id, String section) {
    database
        .sql("update entries.entry set section = :section where id = :id and stage = 'DRAFT'")
        .param("section", section)
        .param("id", id.value())
        .update();
  }

  /// How many others of the person's entries were received: in the section, or in the edition. An
  /// entry that was received itself comes after those received before it only, so that a later one
  /// never takes its place.
  int others(Entry entry, boolean inSection) {
    return database
        .sql(
            """
            select count(*) from entries.entry where edition = :edition and entrant = :entrant
              and id <> :id and (not :inSection or section = :section)
              and number < coalesce(
                (select number from entries.entry where id = :id), 2147483647)
              and \
            """
                + RECEIVED)
        .param("edition", entry.edition().value())
        .param("entrant", entry.entrant().value())
        .param("id", entry.id().value())
        .param("inSection", inSection)
        .param("section", entry.section())
        .query(Integer.class)
        .single();
  }

  int nextNumber(EditionId edition) {
    return database
        .sql(
            """
            insert into entries.counter (edition, last) values (:edition, 1)
            on conflict (edition) do update set last = entries.counter.last + 1 returning last\
            """)
        .param("edition", edition.value())
        .query(Integer.class)
        .single();
  }

  void submit(EntryId id, int number, String receipt, Optional<Sha256> film) {
    database
        .sql(
            """
            update entries.entry set stage = 'SUBMITTED', submitted = now(), number = :number,
              receipt = :receipt, sha256 = :sha256
            where id = :id and stage = 'DRAFT'\
            """)
        .param("number", number)
        .param("receipt", receipt)
        .param("sha256", film.map(Sha256::hex).orElse(null))
        .param("id", id.value())
        .update();
  }

  /// What lists and figures need of the sheet and the file, as they are now.
  void note(EntryId id, List<String> countries, Optional<Sha256> film) {
    database
        .sql("update entries.entry set countries = :countries, sha256 = :sha256 where id = :id")
        .param("countries", countries.stream().distinct().toArray(String[]::new))
        .param("sha256", film.map(Sha256::hex).orElse(null))
        .param("id", id.value())
        .update();
  }

  void noteRunningTime(EntryId id, Optional<java.time.Duration> runningTime) {
    database
        .sql("update entries.entry set running_ms = :ms where id = :id")
        .param("ms", runningTime.map(java.time.Duration::toMillis).orElse(null))
        .param("id", id.value())
        .update();
  }

  void withdraw(EntryId id) {
    database
        .sql("update entries.entry set stage = 'WITHDRAWN', withdrawn = now() where id = :id")
        .param("id", id.value())
        .update();
  }

  void decide(EntryId id, Eligibility eligibility, boolean overruled) {
    database
        .sql(
            "update entries.entry set eligibility = :eligibility, overruled = :overruled"
                + " where id = :id")
        .param("eligibility", eligibility.name())
        .param("overruled", overruled)
        .param("id", id.value())
        .update();
  }

  /// Notes which answers were written; all others of those who wait have none.
  void prepare(EditionId edition, Map<Entry, Decision> answers) {
    database
        .sql(
            """
            update entries.entry set prepared = now.decision
            from entries.entry as waiting
              left join unnest(:ids, :decisions) as now(id, decision) on now.id = waiting.id
            where entry.id = waiting.id and entry.edition = :edition
              and entry.stage = 'SUBMITTED'\
            """)
        .param("ids", answers.keySet().stream().map(e -> e.id().value()).toArray(UUID[]::new))
        .param("decisions", answers.values().stream().map(Decision::name).toArray(String[]::new))
        .param("edition", edition.value())
        .update();
  }

  /// Answers what was prepared.
  void answer(EditionId edition) {
    database
        .sql(
            """
            update entries.entry set stage = 'ANSWERED', decision = prepared, answered = now()
            where edition = :edition and stage = 'SUBMITTED'\
            """)
        .param("edition", edition.value())
        .update();
  }
}

package org.palmares.festival.judging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where seats on juries lie in the database.
@Component
class Seats {
  private static final String ALL =
      """
      select edition, juror, state, letters, invited_at, invited_by, declared_at from judging.seat
      """;

  private final JdbcClient database;

  Seats(JdbcClient database) {
    this.database = database;
  }

  /// Reviews wanted per film; whoever holds it lets other orders for this jury wait.
  int holdJury(EditionId edition) {
    database
        .sql("insert into judging.jury (edition) values (:edition) on conflict do nothing")
        .param("edition", edition.value())
        .update();
    return database
        .sql("select reviews from judging.jury where edition = :edition for update")
        .param("edition", edition.value())
        .query(Integer.class)
        .single();
  }

  int reviews(EditionId edition) {
    return database
        .sql("select reviews from judging.jury where edition = :edition")
        .param("edition", edition.value())
        .query(Integer.class)
        .optional()
        .orElse(Assignments.USUAL_REVIEWS);
  }

  void setReviews(EditionId edition, int reviews) {
    database
        .sql("update judging.jury set reviews = :reviews where edition = :edition")
        .param("reviews", reviews)
        .param("edition", edition.value())
        .update();
  }

  Optional<Instant> due(EditionId edition) {
    return database
        .sql("select due from judging.jury where edition = :edition and due is not null")
        .param("edition", edition.value())
        .query((row, n) -> row.getTimestamp("due").toInstant())
        .optional();
  }

  void setDue(EditionId edition, Optional<Instant> due) {
    holdJury(edition);
    database
        .sql("update judging.jury set due = :due where edition = :edition")
        .param("due", due.map(Timestamp::from).orElse(null))
        .param("edition", edition.value())
        .update();
  }

  /// The version of the regulations that the jury's sheets ask: the current one until somebody has
  /// marked by another.
  int rules(EditionId edition, int current) {
    int version =
        database
            .sql(
                """
                update judging.jury set rules = case
                    when rules is not null and exists (
                      select from judging.mark m
                      join judging.sheet s on s.entry = m.entry and s.juror = m.juror
                      where s.edition = :edition and s.rules = jury.rules) then rules
                    else :current end
                where edition = :edition returning rules
                """)
            .param("edition", edition.value())
            .param("current", current)
            .query(Integer.class)
            .single();
    database
        .sql(
            "update judging.sheet set rules = :version where edition = :edition and rules <> :version and handed_in_at is null")
        .param("edition", edition.value())
        .param("version", version)
        .update();
    return version;
  }

  Optional<Seat> find(EditionId edition, AccountId juror) {
    return database
        .sql(ALL + "where edition = :edition and juror = :juror")
        .param("edition", edition.value())
        .param("juror", juror.value())
        .query(Seats::seat)
        .optional();
  }

  /// The same, and nobody changes it before the transaction ends.
  Optional<Seat> hold(EditionId edition, AccountId juror) {
    return database
        .sql(ALL + "where edition = :edition and juror = :juror for update")
        .param("edition", edition.value())
        .param("juror", juror.value())
        .query(Seats::seat)
        .optional();
  }

  List<Seat> list(EditionId edition) {
    return database
        .sql(ALL + "where edition = :edition order by invited_at, juror")
        .param("edition", edition.value())
        .query(Seats::seat)
        .list();
  }

  /// Offers a seat, or offers it again; how many letters there were with this one.
  int offer(EditionId edition, AccountId juror, AccountId by) {
    return database
        .sql(
            """
            insert into judging.seat (edition, juror, state, letters, invited_by)
            values (:edition, :juror, 'INVITED', 1, :by)
            on conflict (edition, juror) do update
            set state = 'INVITED', letters = seat.letters + 1, invited_at = now(),
              invited_by = :by, answered_at = null, declared_at = null
            returning letters
            """)
        .param("edition", edition.value())
        .param("juror", juror.value())
        .param("by", by.value())
        .query(Integer.class)
        .single();
  }

  void answer(EditionId edition, AccountId juror, Seat.State state) {
    database
        .sql(
            """
            update judging.seat set state = :state, answered_at = now()
            where edition = :edition and juror = :juror
            """)
        .param("state", state.name())
        .param("edition", edition.value())
        .param("juror", juror.value())
        .update();
  }

  void declared(EditionId edition, AccountId juror) {
    database
        .sql(
            """
            update judging.seat set declared_at = now()
            where edition = :edition and juror = :juror
            """)
        .param("edition", edition.value())
        .param("juror", juror.value())
        .update();
  }

  /// The juror has looked through these films.
  void looked(EditionId edition, AccountId juror, Collection<EntryId> films) {
    database
        .sql(
            """
            insert into judging.looked (edition, juror, entry)
            select :edition, :juror, entry from unnest(:films) as entry on conflict do nothing
            """)
        .param("edition", edition.value())
        .param("juror", juror.value())
        .param("films", films.stream().map(EntryId::value).toArray(UUID[]::new))
        .update();
  }

  /// The films a juror has looked through.
  Set<EntryId> looked(EditionId edition, AccountId juror) {
    return database
        .sql("select entry from judging.looked where edition = :edition and juror = :juror")
        .param("edition", edition.value())
        .param("juror", juror.value())
        .query((row, n) -> EntryId.of(row.getString("entry")))
        .set();
  }

  private static Seat seat(ResultSet row, int number) throws SQLException {
    return new Seat(
        new EditionId(row.getString("edition")),
        AccountId.of(row.getString("juror")),
        Seat.State.valueOf(row.getString("state")),
        row.getInt("letters"),
        row.getTimestamp("invited_at").toInstant(),
        AccountId.of(row.getString("invited_by")),
        Optional.ofNullable(row.getTimestamp("declared_at")).map(Timestamp::toInstant));
  }
}

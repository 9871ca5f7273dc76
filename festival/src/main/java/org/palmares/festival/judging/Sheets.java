package org.palmares.festival.judging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The drawer of score sheets: which juror has which film, and how far they are.
@Component
class Sheets {
  private static final String ALL =
      """
      select s.entry, s.juror, s.rules, s.handed_in_at, s.total, s.taken_why,
        (select count(*) from judging.mark m where m.entry = s.entry and m.juror = s.juror) as marked
      from judging.sheet s
      """;

  private final JdbcClient database;

  Sheets(JdbcClient database) {
    this.database = database;
  }

  List<Sheet> list(EditionId edition) {
    return database
        .sql(ALL + "where s.edition = :edition order by s.assigned_at, s.entry, s.juror")
        .param("edition", edition.value())
        .query(Sheets::sheet)
        .list();
  }

  List<Sheet> listOf(EditionId edition, EntryId entry) {
    return database
        .sql(
            ALL + "where s.edition = :edition and s.entry = :entry order by s.assigned_at, s.juror")
        .param("edition", edition.value())
        .param("entry", entry.value())
        .query(Sheets::sheet)
        .list();
  }

  /// A juror's own, in an order of their own, so that no film is always seen first.
  List<Sheet> listOf(EditionId edition, AccountId juror) {
    return database
        .sql(
            ALL
                + """
                where s.edition = :edition and s.juror = :juror and s.taken_at is null
                order by md5(s.entry::text || s.juror::text)
                """)
        .param("edition", edition.value())
        .param("juror", juror.value())
        .query(Sheets::sheet)
        .list();
  }

  /// The juror's sheet if they have the film now.
  Optional<Sheet> find(EditionId edition, EntryId entry, AccountId juror) {
    return find(edition, entry, juror, "");
  }

  /// The same, and nobody else writes on it before the transaction ends.
  Optional<Sheet> hold(EditionId edition, EntryId entry, AccountId juror) {
    return find(edition, entry, juror, " for update of s");
  }

  private Optional<Sheet> find(EditionId edition, EntryId entry, AccountId juror, String lock) {
    return database
        .sql(
            ALL
                + """
                where s.edition = :edition and s.entry = :entry and s.juror = :juror
                  and s.taken_at is null\
                """
                + lock)
        .param("edition", edition.value())
        .param("entry", entry.value())
        .param("juror", juror.value())
        .query(Sheets::sheet)
        .optional();
  }

  /// One film for one juror, to be put into the drawer.
  record Lot(EntryId entry, FilmId film, AccountId juror) {}

  /// Puts sheets into the drawer; a sheet that was taken off once comes back as it was, but for
  /// those that were given for another film.
  void add(EditionId edition, int rules, List<Lot> lots, AccountId by) {
    List<String> entries = new ArrayList<>();
    List<String> films = new ArrayList<>();
    List<String> jurors = new ArrayList<>();
    for (Lot lot : lots) {
      entries.add(lot.entry().toString());
      films.add(lot.film().toString());
      jurors.add(lot.juror().toString());
    }
    clear(lots);
    database
        .sql(
            """
            insert into judging.sheet (edition, entry, film, juror, rules, assigned_by)
            select ?, entry, film, juror, ?, ?
            from unnest(?::uuid[], ?::uuid[], ?::uuid[]) as lot(entry, film, juror)
            on conflict (entry, juror) do update
            set taken_at = null, taken_why = null,
              rules = case when sheet.handed_in_at is null then excluded.rules else sheet.rules end
            """)
        .params(
            edition.value(),
            rules,
            by.value(),
            entries.toArray(String[]::new),
            films.toArray(String[]::new),
            jurors.toArray(String[]::new))
        .update();
  }

  /// Wipes what was marked for films that were replaced.
  private void clear(List<Lot> lots) {
    String replaced =
        "where (entry, juror) in (select s.entry, s.juror from judging.sheet s"
            + " join unnest(?::uuid[], ?::uuid[]) as lot(entry, juror)"
            + " on s.entry = lot.entry and s.juror = lot.juror where s.taken_why = 'REPLACED')";
    String[] entries = lots.stream().map(lot -> lot.entry().toString()).toArray(String[]::new);
    String[] jurors = lots.stream().map(lot -> lot.juror().toString()).toArray(String[]::new);
    database.sql("delete from judging.mark " + replaced).params(entries, jurors).update();
    database
        .sql("update judging.sheet set handed_in_at = null, total = null, note = '' " + replaced)
        .params(entries, jurors)
        .update();
  }

  /// Takes a film off a juror; whether they had it.
  boolean take(EditionId edition, EntryId entry, AccountId juror, Taken why) {
    return database
            .sql(
                """
                update judging.sheet set taken_at = now(), taken_why = :why
                where edition = :edition and entry = :entry and juror = :juror
                  and taken_at is null
                """)
            .param("why", why.name())
            .param("edition", edition.value())
            .param("entry", entry.value())
            .param("juror", juror.value())
            .update()
        == 1;
  }

  /// Takes a film off all who have it.
  int takeFromAll(EntryId entry, Taken why) {
    return database
        .sql(
            """
            update judging.sheet set taken_at = now(), taken_why = :why
            where entry = :entry and taken_at is null
            """)
        .param("why", why.name())
        .param("entry", entry.value())
        .update();
  }

  /// Takes a film off all who had it, for good: whoever gets it again begins anew.
  void takeReplaced(FilmId film) {
    database
        .sql(
            """
            update judging.sheet set taken_at = now(), taken_why = 'REPLACED'
            where film = :film and taken_why is distinct from 'REPLACED'
              and taken_why is distinct from 'ORGANISER' and taken_why is distinct from 'CONFLICT'
            """)
        .param("film", film.value())
        .update();
  }

  /// Takes all films off a juror that are not handed in.
  void takeOpen(EditionId edition, AccountId juror, Taken why) {
    database
        .sql(
            """
            update judging.sheet set taken_at = now(), taken_why = :why
            where edition = :edition and juror = :juror and taken_at is null
              and handed_in_at is null
            """)
        .param("why", why.name())
        .param("edition", edition.value())
        .param("juror", juror.value())
        .update();
  }

  /// In which editions a juror who declared their conflicts has a film now.
  List<EditionId> editionsWith(AccountId juror, FilmId film) {
    return database
        .sql(
            """
            select s.edition from judging.sheet s
            join judging.seat p on p.edition = s.edition and p.juror = s.juror
            where s.film = :film and s.juror = :juror and s.taken_at is null
              and p.state = 'ACCEPTED' and p.declared_at is not null
            """)
        .param("film", film.value())
        .param("juror", juror.value())
        .query((row, n) -> new EditionId(row.getString("edition")))
        .list();
  }

  /// The films a juror has and did not hand in.
  List<EntryId> listOpen(EditionId edition, AccountId juror) {
    return database
        .sql(
            """
            select entry from judging.sheet
            where edition = :edition and juror = :juror and taken_at is null
              and handed_in_at is null
            """)
        .param("edition", edition.value())
        .param("juror", juror.value())
        .query((row, n) -> EntryId.of(row.getString("entry")))
        .list();
  }

  /// What one film has so far: how many assigned, and the totals handed in, rising.
  record Totals(EntryId entry, int assigned, List<Double> totals) {}

  List<Totals> totals(EditionId edition) {
    return database
        .sql(
            """
            select entry, count(*) as assigned,
              coalesce(array_agg(total order by total, juror) filter (where total is not null),
                array[]::double precision[]) as totals
            from judging.sheet where edition = :edition and taken_at is null
            group by entry order by entry
            """)
        .param("edition", edition.value())
        .query((row, n) ->
            new Totals(
                EntryId.of(row.getString("entry")),
                row.getInt("assigned"),
                List.of((Double[]) row.getArray("totals").getArray())))
        .list();
  }

  /// How many films each juror has, and how many of them are handed in.
  Map<AccountId, Load> loads(EditionId edition) {
    Map<AccountId, Load> loads = new java.util.LinkedHashMap<>();
    database
        .sql(
            """
            select juror, count(*) as assigned, count(handed_in_at) as handed_in
            from judging.sheet where edition = :edition and taken_at is null
            group by juror order by juror
            """)
        .param("edition", edition.value())
        .query(row -> {
          loads.put(
              AccountId.of(row.getString("juror")),
              new Load(row.getInt("assigned"), row.getInt("handed_in")));
        });
    return loads;
  }

  private static Sheet sheet(ResultSet row, int number) throws SQLException {
    double total = row.getDouble("total");
    OptionalDouble given = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(total);
    return new Sheet(
        EntryId.of(row.getString("entry")),
        AccountId.of(row.getString("juror")),
        row.getInt("rules"),
        row.getInt("marked"),
        Optional.ofNullable(row.getTimestamp("handed_in_at")).map(Timestamp::toInstant),
        given,
        Optional.ofNullable(row.getString("taken_why")).map(Taken::valueOf));
  }
}

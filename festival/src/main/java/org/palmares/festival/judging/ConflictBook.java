package org.palmares.festival.judging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where conflicts, bonds and likenesses lie in the database.
@Component
class ConflictBook {
  private final JdbcClient database;

  ConflictBook(JdbcClient database) {
    this.database = database;
  }

  /// Whether the conflict is new.
  boolean add(Conflict conflict, EditionId edition) {
    return database
            .sql(
                """
                insert into judging.conflict (edition, entry, juror, reason, declared_by)
                values (:edition, :entry, :juror, :reason, :by) on conflict do nothing
                """)
            .param("edition", edition.value())
            .param("entry", conflict.entry().value())
            .param("juror", conflict.juror().value())
            .param("reason", conflict.reason())
            .param("by", conflict.declaredBy().value())
            .update()
        == 1;
  }

  boolean remove(EditionId edition, EntryId entry, AccountId juror) {
    return database
            .sql(
                """
                delete from judging.conflict
                where edition = :edition and entry = :entry and juror = :juror
                """)
            .param("edition", edition.value())
            .param("entry", entry.value())
            .param("juror", juror.value())
            .update()
        == 1;
  }

  List<Conflict> list(EditionId edition) {
    return database
        .sql(
            """
            select entry, juror, reason, declared_by from judging.conflict
            where edition = :edition order by declared_at, entry, juror
            """)
        .param("edition", edition.value())
        .query(ConflictBook::conflict)
        .list();
  }

  boolean has(EntryId entry, AccountId juror) {
    return database
        .sql("select count(*) > 0 from judging.conflict where entry = :entry and juror = :juror")
        .param("entry", entry.value())
        .param("juror", juror.value())
        .query(Boolean.class)
        .single();
  }

  Set<EntryId> listOf(EditionId edition, AccountId juror) {
    return database
        .sql("select entry from judging.conflict where edition = :edition and juror = :juror")
        .param("edition", edition.value())
        .param("juror", juror.value())
        .query((row, n) -> EntryId.of(row.getString("entry")))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  List<String> bonds(EditionId edition, AccountId juror) {
    return database
        .sql(
            """
            select name from judging.bond where edition = :edition and juror = :juror order by name
            """)
        .param("edition", edition.value())
        .param("juror", juror.value())
        .query(String.class)
        .list();
  }

  /// Everybody's bonds, by juror.
  List<Bond> bonds(EditionId edition) {
    return database
        .sql("select juror, name from judging.bond where edition = :edition order by juror, name")
        .param("edition", edition.value())
        .query((row, n) -> new Bond(AccountId.of(row.getString("juror")), row.getString("name")))
        .list();
  }

  void bind(EditionId edition, AccountId juror, String name) {
    database
        .sql(
            """
            insert into judging.bond (edition, juror, name) values (:edition, :juror, :name)
            on conflict do nothing
            """)
        .param("edition", edition.value())
        .param("juror", juror.value())
        .param("name", name)
        .update();
  }

  void unbind(EditionId edition, AccountId juror, String name) {
    database
        .sql(
            """
            delete from judging.bond
            where edition = :edition and juror = :juror and name = :name
            """)
        .param("edition", edition.value())
        .param("juror", juror.value())
        .param("name", name)
        .update();
  }

  void propose(EditionId edition, Likeness likeness) {
    database
        .sql(
            """
            insert into judging.likeness (edition, entry, juror, name, found_in)
            values (:edition, :entry, :juror, :name, :found) on conflict do nothing
            """)
        .param("edition", edition.value())
        .param("entry", likeness.entry().value())
        .param("juror", likeness.juror().value())
        .param("name", likeness.name())
        .param("found", likeness.foundIn())
        .update();
  }

  /// Likenesses that wait for an organiser's word.
  List<Likeness> likenesses(EditionId edition) {
    return database
        .sql(
            """
            select l.entry, l.juror, l.name, l.found_in from judging.likeness l
            where l.edition = :edition and not l.dismissed
              and not exists (select from judging.conflict c
                              where c.entry = l.entry and c.juror = l.juror)
            order by l.juror, l.entry, l.name, l.found_in
            """)
        .param("edition", edition.value())
        .query((row, n) ->
            new Likeness(
                EntryId.of(row.getString("entry")),
                AccountId.of(row.getString("juror")),
                row.getString("name"),
                row.getString("found_in")))
        .list();
  }

  void dismiss(EditionId edition, EntryId entry, AccountId juror) {
    database
        .sql(
            """
            update judging.likeness set dismissed = true
            where edition = :edition and entry = :entry and juror = :juror
            """)
        .param("edition", edition.value())
        .param("entry", entry.value())
        .param("juror", juror.value())
        .update();
  }

  private static Conflict conflict(ResultSet row, int number) throws SQLException {
    return new Conflict(
        EntryId.of(row.getString("entry")),
        AccountId.of(row.getString("juror")),
        row.getString("reason"),
        AccountId.of(row.getString("declared_by")));
  }

  /// A juror and a name they are bound to.
  record Bond(AccountId juror, String name) {}
}

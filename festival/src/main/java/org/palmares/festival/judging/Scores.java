package org.palmares.festival.judging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palmares.festival.edition.Criterion;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where marks and notes lie in the database.
@Component
class Scores {
  private final JdbcClient database;
  private final Editions editions;

  Scores(JdbcClient database, Editions editions) {
    this.database = database;
    this.editions = editions;
  }

  /// The whole sheet as its juror sees it.
  Score read(EditionId edition, Sheet sheet) {
    return new Score(
        sheet, criteria(edition, sheet), marks(sheet.entry(), sheet.juror()), note(sheet));
  }

  /// What organisers may see: nothing of a score that is not handed in, nor of any while it is
  /// veiled.
  Score forOrganisers(EditionId edition, Sheet sheet, boolean veiled) {
    return sheet.handedIn().isPresent() && !veiled
        ? read(edition, sheet)
        : new Score(sheet, criteria(edition, sheet), Map.of(), "");
  }

  /// What other jurors may see: the marks that were handed in and count, without the note.
  Score forJurors(EditionId edition, Sheet sheet) {
    if (!sheet.counts()) {
      throw new IllegalArgumentException(sheet + " is not handed in: nobody else may see it");
    }
    return new Score(sheet, criteria(edition, sheet), marks(sheet.entry(), sheet.juror()), "");
  }

  List<Criterion> criteria(EditionId edition, Sheet sheet) {
    return editions.regulations(edition, sheet.rules()).criteria();
  }

  Map<String, Integer> marks(EntryId entry, AccountId juror) {
    Map<String, Integer> marks = new HashMap<>();
    database
        .sql("select criterion, mark from judging.mark where entry = :entry and juror = :juror")
        .param("entry", entry.value())
        .param("juror", juror.value())
        .query(row -> {
          marks.put(row.getString("criterion"), row.getInt("mark"));
        });
    return marks;
  }

  String note(Sheet sheet) {
    return database
        .sql("select note from judging.sheet where entry = :entry and juror = :juror")
        .param("entry", sheet.entry().value())
        .param("juror", sheet.juror().value())
        .query(String.class)
        .single();
  }

  void mark(EntryId entry, AccountId juror, String criterion, int mark) {
    database
        .sql(
            """
            insert into judging.mark (entry, juror, criterion, mark)
            values (:entry, :juror, :criterion, :mark)
            on conflict (entry, juror, criterion) do update set mark = :mark, marked_at = now()
            """)
        .param("entry", entry.value())
        .param("juror", juror.value())
        .param("criterion", criterion)
        .param("mark", mark)
        .update();
  }

  void note(EntryId entry, AccountId juror, String note) {
    database
        .sql("update judging.sheet set note = :note where entry = :entry and juror = :juror")
        .param("note", note)
        .param("entry", entry.value())
        .param("juror", juror.value())
        .update();
  }

  void handIn(EntryId entry, AccountId juror, double total) {
    database
        .sql(
            """
            update judging.sheet set handed_in_at = now(), total = :total
            where entry = :entry and juror = :juror and handed_in_at is null
              and taken_at is null
            """)
        .param("total", total)
        .param("entry", entry.value())
        .param("juror", juror.value())
        .update();
  }
}

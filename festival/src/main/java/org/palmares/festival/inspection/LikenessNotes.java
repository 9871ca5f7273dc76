package org.palmares.festival.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What organisers say of films that show the same seconds. The last word stands; the ledger keeps
/// all of them.
@Service
@Transactional
public class LikenessNotes {
  private static final int LONGEST_REMARK = 2000;

  private final JdbcClient database;
  private final ApplicationEventPublisher events;

  LikenessNotes(JdbcClient database, ApplicationEventPublisher events) {
    this.database = database;
    this.events = events;
  }

  /// What is said of each pair in an edition, by [Duplicates.Pair#key()].
  @Transactional(readOnly = true)
  public Map<String, LikenessNote> list(EditionId edition) {
    Map<String, LikenessNote> all = new HashMap<>();
    database
        .sql("select * from inspection.likeness_note where edition = :edition")
        .param("edition", edition.value())
        .query(row -> {
          all.put(row.getString("a") + "." + row.getString("b"), read(row));
        });
    return all;
  }

  /// What is said of a pair.
  @Transactional(readOnly = true)
  public Optional<LikenessNote> find(EditionId edition, Duplicates.Pair pair) {
    return Optional.ofNullable(list(edition).get(pair.key()));
  }

  /// Says it; said again in the same words, nothing happens.
  ///
  /// @throws Refused 422 if the remark is too long
  public void note(
      EditionId edition,
      Duplicates.Pair pair,
      LikenessNote.Word word,
      String remark,
      AccountId by) {
    String tidy = remark.strip();
    if (tidy.length() > LONGEST_REMARK) {
      throw Refused.invalid(Told.of("inspection.note.too-long", LONGEST_REMARK));
    }
    Optional<LikenessNote> former = find(edition, pair);
    if (former.filter(f -> f.word() == word && f.remark().equals(tidy)).isPresent()) {
      return;
    }
    Alike kept = pair.alike().inOrder();
    write(edition, kept.a(), kept.b(), word, tidy, by);
    events.publishEvent(
        new LikenessNoted(edition, pair.a().copy(), pair.b().copy(), word, tidy, by));
  }

  private void write(
      EditionId edition, CopyId a, CopyId b, LikenessNote.Word word, String remark, AccountId by) {
    database
        .sql(
            """
            insert into inspection.likeness_note (edition, a, b, word, remark, noted_by)
            values (:edition, :a, :b, :word, :remark, :by)
            on conflict (edition, a, b) do update set word = excluded.word,
              remark = excluded.remark, noted_by = excluded.noted_by, noted_at = now()\
            """)
        .param("edition", edition.value())
        .param("a", a.value())
        .param("b", b.value())
        .param("word", word.name())
        .param("remark", remark)
        .param("by", by.value())
        .update();
  }

  private static LikenessNote read(ResultSet row) throws SQLException {
    return new LikenessNote(
        LikenessNote.Word.valueOf(row.getString("word")),
        row.getString("remark"),
        new AccountId(row.getObject("noted_by", UUID.class)),
        row.getObject("noted_at", OffsetDateTime.class).toInstant());
  }
}

package org.palmares.festival.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palmares.festival.house.vocabulary.CopyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Which copies show the same seconds. Copies of one film are no pair: the later one replaced the
/// earlier.
@Repository
class LikenessBook {
  private static final String PAIR =
      "select l.a, l.b, l.score, l.same_file, l.mirrored, l.speed, l.segments::text as segments"
          + " from inspection.likeness l ";

  private final JdbcClient database;
  private final JsonMapper json;

  LikenessBook(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// Copies of other films that are the same file, with how long they run.
  List<CopyId> sameFile(CopyId copy) {
    return database
        .sql(
            """
            select other.copy from inspection.run one join inspection.run other
              on other.file = one.file and other.film <> one.film
            where one.copy = :copy\
            """)
        .param("copy", copy.value())
        .query((row, n) -> new CopyId(row.getObject("copy", UUID.class)))
        .list();
  }

  /// Keeps the pairs of a copy, in the place of those that were found before with the copies that
  /// it was compared with. Pairs with others stay: whoever found those knew of both.
  @Transactional
  void keep(CopyId copy, Collection<CopyId> compared, Collection<Alike> pairs) {
    database
        .sql(
            """
            delete from inspection.likeness
            where a = :copy and b = any (:compared) or b = :copy and a = any (:compared)\
            """)
        .param("copy", copy.value())
        .param("compared", compared.stream().map(CopyId::value).toArray(UUID[]::new))
        .update();
    pairs.stream().map(Alike::inOrder).forEach(this::keep);
  }

  private void keep(Alike pair) {
    database
        .sql(
            """
            insert into inspection.likeness (a, b, score, same_file, mirrored, speed, segments)
            select one.copy, other.copy, :score, :sameFile, :mirrored, :speed,
              cast(:segments as jsonb)
            from inspection.run one, inspection.run other
            where one.copy = :a and other.copy = :b and one.film <> other.film
            on conflict (a, b) do update set score = excluded.score,
              same_file = excluded.same_file, mirrored = excluded.mirrored,
              speed = excluded.speed, segments = excluded.segments\
            """)
        .param("a", pair.a().value())
        .param("b", pair.b().value())
        .param("score", pair.score())
        .param("sameFile", pair.sameFile())
        .param("mirrored", pair.mirrored())
        .param("speed", pair.speed())
        .param("segments", json.writeValueAsString(pair.segments()))
        .update();
  }

  /// All pairs of which at least one is among these copies.
  List<Alike> touching(Collection<CopyId> copies) {
    UUID[] ids = copies.stream().map(CopyId::value).toArray(UUID[]::new);
    return database
        .sql(PAIR + "where l.a = any (:ids) union " + PAIR + "where l.b = any (:ids)")
        .param("ids", ids)
        .query((row, n) -> read(row))
        .list();
  }

  /// The pair of two copies, told from the first one's side.
  Optional<Alike> find(CopyId one, CopyId other) {
    boolean inOrder = Alike.precedes(one, other);
    return database
        .sql(PAIR + "where l.a = :a and l.b = :b")
        .param("a", (inOrder ? one : other).value())
        .param("b", (inOrder ? other : one).value())
        .query((row, n) -> read(row))
        .optional()
        .map(pair -> inOrder ? pair : pair.turned());
  }

  private Alike read(ResultSet row) throws SQLException {
    return new Alike(
        new CopyId(row.getObject("a", UUID.class)),
        new CopyId(row.getObject("b", UUID.class)),
        row.getDouble("score"),
        row.getBoolean("same_file"),
        row.getBoolean("mirrored"),
        row.getDouble("speed"),
        List.of(json.readValue(row.getString("segments"), Alike.Segment[].class)));
  }
}

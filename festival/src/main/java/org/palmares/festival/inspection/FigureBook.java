package org.palmares.festival.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the figures of many copies in one look.
@Repository
class FigureBook {
  private final JdbcClient database;

  FigureBook(JdbcClient database) {
    this.database = database;
  }

  Map<CopyId, CopyFigures> list(Collection<CopyId> copies) {
    Map<CopyId, CopyFigures> all = new HashMap<>();
    database
        .sql(
            """
            select run.copy, run.state, result.running_ms, result.width, result.height,
              result.frame_rate, result.loudness,
              coalesce(result.fails, 0) + coalesce(conformance.fails, 0) as fails,
              coalesce(result.warns, 0) + coalesce(conformance.warns, 0) as warns,
              coalesce(result.schema, 0) as schema,
              coalesce(result.tools, '') as tools,
              revisit.copy is not null and revisit.trouble is null as again
            from inspection.run
              left join inspection.result using (copy)
              left join inspection.conformance using (copy)
              left join inspection.revisit using (copy)
            where run.copy = any (:copies)\
            """)
        .param("copies", ids(copies))
        .query(FigureBook::read)
        .stream()
        .forEach(figures -> all.put(figures.copy(), figures));
    return all;
  }

  /// One measure of those copies that have it.
  Map<CopyId, Double> measure(Collection<CopyId> copies, String name) {
    Map<CopyId, Double> all = new HashMap<>();
    database
        .sql(
            "select copy, value from inspection.measure"
                + " where name = :name and copy = any (:copies)")
        .param("name", name)
        .param("copies", ids(copies))
        .query(row -> {
          all.put(new CopyId(row.getObject("copy", UUID.class)), row.getDouble("value"));
        });
    return all;
  }

  /// A measure with its unit, as `list` names it.
  record Named(String name, String unit) {}

  /// Which measures there are, by name: one look into the index for each.
  List<Named> names() {
    return database
        .sql(
            """
            with recursive named as (
              (select name, unit from inspection.measure order by name limit 1)
              union all
              select next.name, next.unit from named cross join lateral (
                select name, unit from inspection.measure where name > named.name
                order by name limit 1) next)
            select name, unit from named\
            """)
        .query((row, n) -> new Named(row.getString("name"), row.getString("unit")))
        .list();
  }

  /// Whose copies these are.
  Map<CopyId, FilmId> films(Collection<CopyId> copies) {
    Map<CopyId, FilmId> all = new HashMap<>();
    database
        .sql("select copy, film from inspection.run where copy = any (:copies)")
        .param("copies", ids(copies))
        .query(row -> {
          all.put(
              new CopyId(row.getObject("copy", UUID.class)),
              new FilmId(row.getObject("film", UUID.class)));
        });
    return all;
  }

  /// All copies of some films.
  List<CopyId> copies(Collection<FilmId> films) {
    return database
        .sql("select copy from inspection.run where film = any (:films)")
        .param("films", films.stream().map(FilmId::value).toArray(UUID[]::new))
        .query((row, n) -> new CopyId(row.getObject("copy", UUID.class)))
        .list();
  }

  private static UUID[] ids(Collection<CopyId> copies) {
    return copies.stream().map(CopyId::value).toArray(UUID[]::new);
  }

  private static CopyFigures read(ResultSet row, int number) throws SQLException {
    Integer width = row.getObject("width", Integer.class);
    Integer height = row.getObject("height", Integer.class);
    return new CopyFigures(
        new CopyId(row.getObject("copy", UUID.class)),
        CopyFigures.State.valueOf(row.getString("state")),
        Optional.ofNullable(row.getObject("running_ms", Long.class)).map(Duration::ofMillis),
        width == null || height == null
            ? Optional.empty()
            : Optional.of(new CopyFigures.Size(width, height)),
        Optional.ofNullable(row.getObject("frame_rate", Double.class)),
        Optional.ofNullable(row.getObject("loudness", Double.class)),
        row.getInt("fails"),
        row.getInt("warns"),
        row.getInt("schema"),
        row.getString("tools"),
        row.getBoolean("again"));
  }
}

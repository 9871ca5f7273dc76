package org.palmares.festival.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How every measure is spread over the received films of an edition, and where one film stands in
/// it. Nothing of this is ever a score: jurors do not see it, and no ranking knows it.
@Service
@Transactional(readOnly = true)
public class Distributions {
  private final JdbcClient database;
  private final FilmsEntered entered;

  Distributions(JdbcClient database, FilmsEntered entered) {
    this.database = database;
    this.entered = entered;
  }

  /// All measures of an edition's films, by their names.
  public List<Distribution> list(EditionId edition) {
    return list(copies(edition));
  }

  private List<Distribution> list(Collection<CopyId> copies) {
    Map<String, Map<Integer, Integer>> bins = bins(copies);
    return database
        .sql(
            """
            select name, max(unit) as unit, count(*) as films, min(value) as least,
              percentile_cont(0.25) within group (order by value) as lower,
              percentile_cont(0.5) within group (order by value) as median,
              percentile_cont(0.75) within group (order by value) as upper, max(value) as most
            from inspection.measure where copy = any (:copies) group by name order by name\
            """)
        .param("copies", ids(copies))
        .query((row, n) -> read(row, bins.getOrDefault(row.getString("name"), Map.of())))
        .list();
  }

  /// How many films lie in each bin, by measure and by the number of the bin.
  private Map<String, Map<Integer, Integer>> bins(Collection<CopyId> copies) {
    Map<String, Map<Integer, Integer>> bins = new HashMap<>();
    database
        .sql(
            """
            with mine as (
              select name, value, min(value) over films as least, max(value) over films as most
              from inspection.measure where copy = any (:copies)
              window films as (partition by name))
            select name, least(:bins, width_bucket(value, least, most, :bins)) as bin,
              count(*) as films
            from mine where most > least group by name, bin\
            """)
        .param("copies", ids(copies))
        .param("bins", Distribution.BINS)
        .query(row -> {
          bins.computeIfAbsent(row.getString("name"), name -> new HashMap<>())
              .put(row.getInt("bin"), row.getInt("films"));
        });
    return bins;
  }

  private static Distribution read(ResultSet row, Map<Integer, Integer> counted)
      throws SQLException {
    List<Integer> bins = new ArrayList<>();
    for (int bin = 1; bin <= (counted.isEmpty() ? 0 : Distribution.BINS); bin++) {
      bins.add(counted.getOrDefault(bin, 0));
    }
    return new Distribution(
        row.getString("name"),
        row.getString("unit"),
        row.getInt("films"),
        row.getDouble("least"),
        row.getDouble("lower"),
        row.getDouble("median"),
        row.getDouble("upper"),
        row.getDouble("most"),
        counted.isEmpty() ? List.of(row.getInt("films")) : bins);
  }

  /// Where one film of the edition stands in every measure that it has.
  public List<Distribution.Place> places(EditionId edition, CopyId copy) {
    List<CopyId> copies = copies(edition);
    Map<String, Distribution> all = new HashMap<>();
    list(copies).forEach(distribution -> all.put(distribution.name(), distribution));
    return database
        .sql(
            """
            select mine.name, mine.value, count(other.copy) as below
            from inspection.measure mine left join inspection.measure other
              on other.name = mine.name and other.value < mine.value and other.copy = any (:copies)
            where mine.copy = :copy group by mine.name, mine.value order by mine.name\
            """)
        .param("copies", ids(copies))
        .param("copy", copy.value())
        .query((row, n) -> place(row, Optional.ofNullable(all.get(row.getString("name")))))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Distribution.Place> place(ResultSet row, Optional<Distribution> among)
      throws SQLException {
    double value = row.getDouble("value");
    int below = row.getInt("below");
    return among.map(films -> new Distribution.Place(films, value, below));
  }

  private List<CopyId> copies(EditionId edition) {
    List<CopyId> copies = new ArrayList<>();
    entered.received(edition).forEach(film -> film.film().copy().ifPresent(copies::add));
    return copies;
  }

  private static UUID[] ids(Collection<CopyId> copies) {
    return copies.stream().map(CopyId::value).toArray(UUID[]::new);
  }
}

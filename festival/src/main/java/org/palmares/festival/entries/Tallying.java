package org.palmares.festival.entries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palmares.festival.edition.Section;
import org.palmares.festival.house.vocabulary.EditionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts what was received, what is eligible and what was selected, in one statement.
@Component
class Tallying {
  private static final String COUNT =
      """
      with received as (
        select section, countries, eligibility = 'ELIGIBLE' as eligible,
          coalesce(decision = 'SELECTED', false) as selected
        from entries.entry where edition = :edition and stage in ('SUBMITTED', 'ANSWERED'))
      select 'all' as what, '' as key, count(*) as received,
        count(*) filter (where eligible) as eligible,
        count(*) filter (where selected) as selected
      from received
      union all
      select 'section', section, count(*), count(*) filter (where eligible),
        count(*) filter (where selected)
      from received group by section
      union all
      select 'country', country, count(*), count(*) filter (where eligible),
        count(*) filter (where selected)
      from received, unnest(countries) as country group by country\
      """;

  private final JdbcClient database;

  Tallying(JdbcClient database) {
    this.database = database;
  }

  /// Sections in the order of the regulations, those without entries too; countries by number.
  Figures figures(EditionId edition, List<Section> sections) {
    List<Counted> counted =
        database
            .sql(COUNT)
            .param("edition", edition.value())
            .query((row, n) ->
                new Counted(
                    row.getString("what"),
                    new Figures.Row(
                        row.getString("key"),
                        row.getInt("received"),
                        row.getInt("eligible"),
                        row.getInt("selected"))))
            .list();
    return new Figures(
        rows(counted, "all").getFirst(),
        inOrder(rows(counted, "section"), sections),
        rows(counted, "country").stream()
            .sorted(
                Comparator.comparingInt((Figures.Row row) -> -row.received())
                    .thenComparing(Figures.Row::key))
            .toList());
  }

  private static List<Figures.Row> inOrder(List<Figures.Row> rows, List<Section> sections) {
    Map<String, Figures.Row> byKey =
        rows.stream().collect(Collectors.toMap(Figures.Row::key, Function.identity()));
    List<Figures.Row> ordered = new ArrayList<>();
    for (Section section : sections) {
      Figures.Row row = byKey.get(section.key());
      ordered.add(row == null ? new Figures.Row(section.key(), 0, 0, 0) : row);
    }
    rows.stream()
        .filter(row -> sections.stream().noneMatch(section -> section.key().equals(row.key())))
        .sorted(Comparator.comparing(Figures.Row::key))
        .forEach(ordered::add);
    return ordered;
  }

  private static List<Figures.Row> rows(List<Counted> counted, String what) {
    return counted.stream().filter(c -> c.what().equals(what)).map(Counted::row).toList();
  }

  private record Counted(String what, Figures.Row row) {}
}

package org.palmares.festival.inspection;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.inspection.Inspected.Level;
import org.palmares.film.delivery.DeliveryFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What was measured of each copy, as lists need it.
@Repository
class Results {
  private final JdbcClient database;
  private final JsonMapper json;

  Results(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// Keeps what came of an inspection, in the place of what came of an earlier one.
  void keep(
      CopyId copy,
      Reading reading,
      Optional<Inspected.Facts> facts,
      Optional<DeliveryFacts> delivery,
      Collection<Level> levels) {
    database
        .sql(
            """
            insert into inspection.result (copy, schema, tools, running_ms, width, height,
              frame_rate, loudness, fails, warns, delivery)
            values (:copy, :schema, :tools, :running, :width, :height, :rate, :loudness, :fails,
              :warns, cast(:delivery as jsonb))
            on conflict (copy) do update set schema = excluded.schema, tools = excluded.tools,
              running_ms = excluded.running_ms, width = excluded.width, height = excluded.height,
              frame_rate = excluded.frame_rate, loudness = excluded.loudness,
              fails = excluded.fails, warns = excluded.warns, delivery = excluded.delivery,
              ended = now()\
            """)
        .param("copy", copy.value())
        .param("schema", reading.schema())
        .param("tools", reading.tools())
        .param("running", facts.map(f -> f.runningTime().toMillis()).orElse(null))
        .param("width", facts.map(Inspected.Facts::width).orElse(null))
        .param("height", facts.map(Inspected.Facts::height).orElse(null))
        .param("rate", facts.map(Inspected.Facts::frameRate).orElse(null))
        .param("loudness", reading.loudness().isPresent() ? reading.loudness().getAsDouble() : null)
        .param("fails", Collections.frequency(levels, Level.FAIL))
        .param("warns", Collections.frequency(levels, Level.WARN))
        .param("delivery", delivery.map(json::writeValueAsString).orElse(null))
        .update();
    measures(copy, reading.measures());
  }

  private void measures(CopyId copy, List<Measure> measures) {
    database
        .sql("delete from inspection.measure where copy = :copy")
        .param("copy", copy.value())
        .update();
    database
        .sql(
            """
            insert into inspection.measure (copy, name, value, unit)
            select :copy, * from unnest(:names, :values, :units)\
            """)
        .param("copy", copy.value())
        .param("names", measures.stream().map(Measure::name).toArray(String[]::new))
        .param("values", measures.stream().map(Measure::value).toArray(Double[]::new))
        .param("units", measures.stream().map(Measure::unit).toArray(String[]::new))
        .update();
  }

  /// How long a copy runs, if it could be measured.
  Optional<Duration> runningTime(CopyId copy) {
    return database
        .sql("select running_ms from inspection.result where copy = :copy")
        .param("copy", copy.value())
        .query((row, n) -> row.getObject("running_ms", Long.class))
        .optional()
        .map(Duration::ofMillis);
  }

  /// All measures of a copy, by their names.
  List<Measure> measures(CopyId copy) {
    return database
        .sql("select name, value, unit from inspection.measure where copy = :copy order by name")
        .param("copy", copy.value())
        .query((row, n) ->
            new Measure(row.getString("name"), row.getDouble("value"), row.getString("unit")))
        .list();
  }
}

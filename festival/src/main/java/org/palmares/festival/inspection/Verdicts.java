package org.palmares.festival.inspection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.film.delivery.Conformance;
import org.palmares.film.delivery.DeliveryFacts;
import org.palmares.film.delivery.Outcome;
import org.palmares.film.delivery.RuleResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What delivery profiles said of copies, each in the version that it was measured by.
@Repository
class Verdicts {
  private final JdbcClient database;
  private final JsonMapper json;

  Verdicts(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// What a rule said of a copy, of those that were not kept.
  record Shortcoming(String rule, Outcome outcome, String where, String value, String limit) {
    static Shortcoming of(RuleResult result) {
      return new Shortcoming(
          result.rule(), result.outcome(), result.where(), result.value(), result.limit());
    }
  }

  void keep(CopyId copy, EditionId edition, int version, Optional<Conformance> conformance) {
    List<Shortcoming> shortcomings =
        conformance
            .map(c -> c.shortcomings().stream().map(Shortcoming::of).toList())
            .orElse(List.of());
    database
        .sql(
            """
            insert into inspection.conformance (copy, edition, version, results, fails, warns)
            values (:copy, :edition, :version, cast(:results as jsonb), :fails, :warns)
            on conflict (copy) do update set edition = excluded.edition,
              version = excluded.version, results = excluded.results, fails = excluded.fails,
              warns = excluded.warns, judged = now()\
            """)
        .param("copy", copy.value())
        .param("edition", edition.value())
        .param("version", version)
        .param("results", json.writeValueAsString(shortcomings))
        .param("fails", count(shortcomings, Outcome.FAIL))
        .param("warns", count(shortcomings, Outcome.WARN))
        .update();
    noteVersion(copy, edition, version);
  }

  private void noteVersion(CopyId copy, EditionId edition, int version) {
    database
        .sql(
            """
            insert into inspection.film_version as known (film, edition, version)
            select film, :edition, :version from inspection.run where copy = :copy
            on conflict (film, edition) do update
              set version = greatest(known.version, excluded.version)\
            """)
        .param("copy", copy.value())
        .param("edition", edition.value())
        .param("version", version)
        .update();
  }

  private static long count(List<Shortcoming> shortcomings, Outcome outcome) {
    return shortcomings.stream().filter(s -> s.outcome() == outcome).count();
  }

  /// What was said of some copies; those are left out that no profile was asked about.
  Map<CopyId, List<Shortcoming>> list(Collection<CopyId> copies) {
    Map<CopyId, List<Shortcoming>> all = new HashMap<>();
    database
        .sql(
            "select copy, results::text as results from inspection.conformance"
                + " where copy = any (:copies)")
        .param("copies", ids(copies))
        .query(row -> {
          all.put(
              new CopyId(row.getObject("copy", UUID.class)),
              List.of(json.readValue(row.getString("results"), Shortcoming[].class)));
        });
    return all;
  }

  /// The latest version by which a film was measured, whichever copy of it: its later copies are,
  /// too.
  Optional<Integer> version(FilmId film, EditionId edition) {
    return database
        .sql(
            "select version from inspection.film_version"
                + " where film = :film and edition = :edition")
        .param("film", film.value())
        .param("edition", edition.value())
        .query(Integer.class)
        .optional();
  }

  /// By which version some copies were measured.
  Map<CopyId, Integer> versions(Collection<CopyId> copies) {
    Map<CopyId, Integer> all = new HashMap<>();
    database
        .sql("select copy, version from inspection.conformance where copy = any (:copies)")
        .param("copies", ids(copies))
        .query(row -> {
          all.put(new CopyId(row.getObject("copy", UUID.class)), row.getInt("version"));
        });
    return all;
  }

  /// All that profiles ask of some copies; those are left out that are no films, or were measured
  /// before that was kept.
  Map<CopyId, DeliveryFacts> facts(Collection<CopyId> copies) {
    Map<CopyId, DeliveryFacts> all = new HashMap<>();
    database
        .sql(
            "select copy, delivery::text as delivery from inspection.result"
                + " where copy = any (:copies) and delivery is not null")
        .param("copies", ids(copies))
        .query(row -> {
          all.put(
              new CopyId(row.getObject("copy", UUID.class)),
              json.readValue(row.getString("delivery"), DeliveryFacts.class));
        });
    return all;
  }

  private static UUID[] ids(Collection<CopyId> copies) {
    return copies.stream().map(CopyId::value).toArray(UUID[]::new);
  }
}

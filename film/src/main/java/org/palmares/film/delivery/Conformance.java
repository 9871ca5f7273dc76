package org.palmares.film.delivery;

import java.util.Comparator;
import java.util.List;

/// What a delivery profile says of one film, rule by rule, in the profile's order.
///
/// `outcome` is the gravest of all; a film without one grave enough passes.
public record Conformance(String profile, int version, Outcome outcome, List<RuleResult> results) {

  public Conformance {
    results = List.copyOf(results);
  }

  /// Measures a film by a profile.
  public static Conformance of(Profile profile, DeliveryFacts film) {
    var results = profile.rules().stream().flatMap(it -> it.check(film).stream()).toList();
    var gravest =
        results.stream()
            .map(RuleResult::outcome)
            .max(Comparator.naturalOrder())
            .filter(it -> it != Outcome.NOT_APPLICABLE)
            .orElse(Outcome.PASS);
    return new Conformance(profile.id(), profile.version(), gravest, results);
  }

  /// What keeps the film from passing, the gravest first.
  public List<RuleResult> shortcomings() {
    return results.stream()
        .filter(it -> it.outcome() == Outcome.FAIL || it.outcome() == Outcome.WARN)
        .sorted(Comparator.comparing(RuleResult::outcome).reversed())
        .toList();
  }
}

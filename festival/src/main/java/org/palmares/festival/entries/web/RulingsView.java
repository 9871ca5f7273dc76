package org.palmares.festival.entries.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.entries.Overruling;
import org.palmares.festival.entries.Ruling;

/// What all regulations say of an entry, for the panel beside the form, and the organiser's word
/// that stands over them.
public record RulingsView(List<Ruling> rulings, Optional<Overruling> overruling) {
  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("entries.rule.calendar", "terms"),
          Map.entry("entries.rule.title", "title"),
          Map.entry("entries.rule.title-language", "titleLanguage"),
          Map.entry("entries.rule.countries", "countries"),
          Map.entry("entries.rule.director", "credits"),
          Map.entry("entries.rule.synopsis", "synopsis"),
          Map.entry("edition.rule.running-time.between", "file"),
          Map.entry("edition.rule.running-time.most", "file"),
          Map.entry("edition.rule.running-time.least", "file"),
          Map.entry("edition.rule.ai-share", "aiShare"),
          Map.entry("edition.rule.tools-named", "tools"),
          Map.entry("edition.rule.entries-per-person", "terms"),
          Map.entry("edition.rule.picture-size", "file"),
          Map.entry("edition.rule.sound-track", "file"),
          Map.entry("edition.rule.subtitled-in", "spokenLanguages"),
          Map.entry("edition.rule.completed-since", "completed"),
          Map.entry("edition.rule.team-size", "teamSize"),
          Map.entry("edition.rule.least-age", "entrantBorn"),
          Map.entry("edition.rule.no-minors", "depictsMinors"),
          Map.entry("edition.rule.budget-within", "budget"),
          Map.entry("edition.rule.production-plan", "productionPlan"),
          Map.entry("edition.rule.countries-only", "countries"),
          Map.entry("edition.rule.film-deposited", "file"));

  public RulingsView {
    rulings = List.copyOf(rulings);
  }

  /// `unmet` if a rule is in the way, `unknown` if one waits, `met` if all are kept.
  public String verdict() {
    if (has(Ruling.Outcome.NOT_MET) || has(Ruling.Outcome.MISSING)) {
      return "unmet";
    }
    return has(Ruling.Outcome.PENDING) ? "unknown" : "met";
  }

  /// How many rules are in the way.
  public long inTheWay() {
    return rulings.stream()
        .filter(r -> r.outcome() == Ruling.Outcome.NOT_MET || r.outcome() == Ruling.Outcome.MISSING)
        .count();
  }

  /// A rule's state, as the style sheet calls it.
  public static String state(Ruling.Outcome outcome) {
    return switch (outcome) {
      case MET -> "met";
      case NOT_MET -> "unmet";
      case MISSING, PENDING -> "unknown";
    };
  }

  /// A rule's icon.
  public static String icon(Ruling.Outcome outcome) {
    return switch (outcome) {
      case MET -> "check";
      case NOT_MET -> "cross";
      case MISSING -> "edit";
      case PENDING -> "clock";
    };
  }

  /// The field in which a rule is answered.
  public static String field(Ruling ruling) {
    return PLACES.getOrDefault(ruling.rule().key(), "terms");
  }

  /// Whether a chapter, which has these fields, is done, misses something, or waits.
  public String chapter(List<String> fields) {
    List<Ruling.Outcome> outcomes =
        rulings.stream()
            .filter(ruling -> fields.contains(field(ruling)))
            .map(Ruling::outcome)
            .toList();
    if (outcomes.contains(Ruling.Outcome.NOT_MET) || outcomes.contains(Ruling.Outcome.MISSING)) {
      return "missing";
    }
    return outcomes.contains(Ruling.Outcome.PENDING) || outcomes.isEmpty() ? "open" : "done";
  }

  private boolean has(Ruling.Outcome outcome) {
    return rulings.stream().anyMatch(ruling -> ruling.outcome() == outcome);
  }
}

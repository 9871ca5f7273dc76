package org.palmares.festival.awards.web;

import java.util.Map;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Told;

/// A form of awards as it was filled in, and what of it cannot stand. `mark` stands behind the
/// names of its fields: the award's id after a hyphen, or nothing where one was to be added.
public record AwardSlip(String mark, Map<String, String> written, Told problem) {
  public AwardSlip {
    written = Map.copyOf(written);
  }

  /// The field that cannot stand.
  public String field() {
    return switch (problem.key()) {
      case "awards.name-needed" -> "name-" + Language.ENGLISH.tag();
      case "awards.odd-money" -> "amount";
      case "awards.odd-place" -> "place";
      case "awards.embargo-needed", "awards.would-be-public" -> "embargo";
      case "awards.reason-missing" -> "reason";
      case "awards.too-long", "awards.odd-text" -> problem.arguments().getFirst().toString();
      default -> "winner";
    };
  }
}

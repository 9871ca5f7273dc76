package org.palmares.film.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/// What one rule of a profile says of one film: what is there, what is asked for, and where.
///
/// `rule` is stable: translations hang on it, with `value`, `limit` and `where` as the words to put
/// in. `where` is `file`, `picture`, `sound 1`, `subtitles`.
@JsonPropertyOrder({"rule", "outcome", "where", "value", "limit", "sentence"})
public record RuleResult(String rule, Outcome outcome, String where, String value, String limit) {

  /// The result in English, with what to do when something is wrong.
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String sentence() {
    return Sentences.of(this);
  }
}

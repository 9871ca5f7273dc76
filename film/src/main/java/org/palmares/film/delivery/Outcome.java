package org.palmares.film.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What becomes of a rule; the later, the graver.
public enum Outcome {
  /// There is nothing the rule could be applied to, such as loudness without sound.
  @JsonProperty("not_applicable")
  NOT_APPLICABLE,
  @JsonProperty("pass")
  PASS,
  /// Somebody should look at it.
  @JsonProperty("warn")
  WARN,
  /// The film is not what was asked for.
  @JsonProperty("fail")
  FAIL
}

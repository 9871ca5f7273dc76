package org.palmares.film.likeness;

import com.fasterxml.jackson.annotation.JsonProperty;

/// By what two films were found to be alike.
public enum Evidence {
  /// The files are the same to the last bit.
  @JsonProperty("file")
  FILE,
  /// They look alike.
  @JsonProperty("picture")
  PICTURE,
  /// They are cut at the same moments.
  @JsonProperty("rhythm")
  RHYTHM,
  /// They sound alike.
  @JsonProperty("sound")
  SOUND
}

package org.palmares.film.models;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a model is asked about; the names of the measures are those of VBench (Huang et al.,
/// VBench: Comprehensive Benchmark Suite for Video Generative Models, CVPR 2024, section 3), for
/// the models it was made with.
public enum Role {
  /// Whether the subject looks the same throughout a shot: made for DINO (ViT), which gets pictures
  /// normalised as for ImageNet.
  @JsonProperty("subject")
  SUBJECT("subject_consistency"),

  /// Whether the place looks the same throughout a shot: made for the image encoder of CLIP.
  @JsonProperty("background")
  BACKGROUND("background_consistency");

  private final String measure;

  Role(String measure) {
    this.measure = measure;
  }

  /// The role of this name, in small letters.
  public static Optional<Role> find(String name) {
    return Arrays.stream(values())
        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  /// The name of the measure that it gives.
  public String measure() {
    return measure;
  }
}

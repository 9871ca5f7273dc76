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
  SUBJECT(
      "subject_consistency", new float[] {.485f, .456f, .406f}, new float[] {.229f, .224f, .225f}),

  /// Whether the place looks the same throughout a shot: made for the image encoder of CLIP.
  @JsonProperty("background")
  BACKGROUND(
      "background_consistency",
      new float[] {.48145466f, .4578275f, .40821073f},
      new float[] {.26862954f, .26130258f, .27577711f});

  private final String measure;
  private final float[] mean;
  private final float[] deviation;

  Role(String measure, float[] mean, float[] deviation) {
    this.measure = measure;
    this.mean = mean;
    this.deviation = deviation;
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

  /// A sample of red, green or blue (0 to 255), as the model wants it.
  float normalised(int channel, double sample) {
    return (float) ((sample / 255 - mean[channel]) / deviation[channel]);
  }
}

package org.palmares.film.models;

import java.util.List;

/// What a learned model says of a film: for each shot how alike its stills are to the one before
/// and to the first, as VBench does it but with about one still a second, and the mean of all,
/// weighted by stills. From 0 to 1; it describes, it never grades.
///
/// `model` and `sha256` name the file of the model. Shots with less than two stills are left out;
/// without any other there is no figure.
public record Learned(Role role, String model, String sha256, double value, List<OfShot> shots) {
  public Learned {
    shots = List.copyOf(shots);
  }

  /// One shot, by its number from 0.
  public record OfShot(int shot, int stills, double value) {}
}

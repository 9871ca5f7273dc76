package org.palmares.film;

/// How far a job on a film has come: seconds of film done out of all.
///
/// `total` is 0 while the length is not known; `done` never falls within one stage.
public record Progress(Stage stage, double done, double total) {

  /// What is being done.
  public enum Stage {
    /// Looking at the container, before the first picture.
    OPENING,
    /// Decoding every picture and all sound.
    READING,
    /// Making the copy that plays in a browser.
    PREVIEW
  }

  /// From 0 to 1, 0 while the length is not known.
  public double fraction() {
    return total > 0 ? Math.clamp(done / total, 0, 1) : 0;
  }
}

package org.palmares.tally;

import java.util.List;

/// A film that cannot get as many reviewers as were asked for, and why.
public record Shortage<F, J>(F film, int wanted, int got, Reason<J> reason) {

  /// What stands in the way.
  public sealed interface Reason<J> {}

  /// Only so many of the jury may review the film at all; the others are forbidden to.
  public record TooFewMay<J>(int may, int jury) implements Reason<J> {}

  /// These jurors may review the film and do not, because they, or those who could take over from
  /// them, have as many films as they may get.
  public record JurorsFull<J>(List<J> full) implements Reason<J> {
    public JurorsFull {
      full = List.copyOf(full);
    }
  }
}

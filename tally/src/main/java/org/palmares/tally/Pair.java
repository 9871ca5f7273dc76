package org.palmares.tally;

/// A film and a juror: one review that shall be, or must not be.
public record Pair<F, J>(F film, J juror) {}

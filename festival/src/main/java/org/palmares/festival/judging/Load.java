package org.palmares.festival.judging;

/// How many films a juror has, and how many of them are handed in.
public record Load(int assigned, int handedIn) {
  /// Nothing yet.
  public static final Load NOTHING = new Load(0, 0);
}

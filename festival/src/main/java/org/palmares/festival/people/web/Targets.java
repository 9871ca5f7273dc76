package org.palmares.festival.people.web;

import org.palmares.festival.house.site.Answer;

/// Where somebody wants to go after signing in.
final class Targets {
  private Targets() {}

  /// The path as given where it stays in the house, else the first page. A path in an address is
  /// written in ASCII; anything else never was one.
  static String within(String to) {
    boolean fine =
        Answer.isWithinTheHouse(to)
            && to.length() <= 500
            && to.chars().allMatch(c -> c > 0x20 && c < 0x7f)
            && !to.startsWith("/sign-in");
    return fine ? to : "/";
  }
}

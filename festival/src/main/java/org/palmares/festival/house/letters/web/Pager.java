package org.palmares.festival.house.letters.web;

import org.palmares.festival.house.letters.LettersWanted;

/// Where in a long list a page stands.
public record Pager(int page, int all) {
  /// The first number on this page.
  public int first() {
    return all == 0 ? 0 : (page - 1) * LettersWanted.PAGE + 1;
  }

  /// The last number on this page.
  public int last() {
    return Math.min(all, page * LettersWanted.PAGE);
  }

  /// Whether there is a page before.
  public boolean hasBefore() {
    return page > 1;
  }

  /// Whether there is a page after.
  public boolean hasAfter() {
    return last() < all;
  }

  static int number(int page) {
    return Math.clamp(page, 1, 1_000_000);
  }
}

package org.palmares.festival.house.site;

/// The visitor must say who they are before this can be answered.
final class SignInFirst extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SignInFirst() {
    super("sign in first");
  }
}

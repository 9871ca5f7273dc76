package org.palmares.festival;

/// An option has a value with which no house can be opened; the message names both, and what is
/// allowed.
final class Unusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unusable(String message) {
    super(message);
  }

  Unusable(String message, Exception cause) {
    super(message, cause);
  }
}

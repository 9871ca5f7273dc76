package org.palmares.cellar;

import java.io.Serial;

/// Why the festival's own database cannot be had, in words for the person at the keyboard.
///
/// The message says what, which file or process, and what to try; it is meant to be printed without
/// a stack trace.
public sealed class CellarException extends RuntimeException permits CellarInUseException {
  @Serial private static final long serialVersionUID = 1L;

  CellarException(String message) {
    super(message);
  }

  CellarException(String message, Throwable cause) {
    super(message, cause);
  }
}

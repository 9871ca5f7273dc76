package org.palmares.festival.edition;

/// Whether films can be entered, seen at one moment.
public enum Call {
  /// Not yet.
  UPCOMING,
  /// Now.
  OPEN,
  /// No longer.
  CLOSED
}

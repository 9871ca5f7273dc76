package org.palmares.festival.entries;

/// What the festival answers to an entry.
public enum Decision {
  SELECTED,
  NOT_SELECTED
}

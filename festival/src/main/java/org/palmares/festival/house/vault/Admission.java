package org.palmares.festival.house.vault;

import org.palmares.festival.house.vocabulary.Told;

/// Whether a file may be brought.
public sealed interface Admission {
  /// It may; its bytes can come.
  record Granted(Upload upload) implements Admission {}

  /// It may not.
  record Denied(Why why, Told reason) implements Admission {}

  /// On what it failed.
  enum Why {
    /// It is larger than the house takes.
    TOO_LARGE,
    /// The disk has no room for it now.
    DISK_FULL,
    /// The person has too many unfinished ones.
    TOO_MANY,
    /// The desk does not take it.
    DESK
  }
}

package org.palmares.festival.house.vault;

import org.palmares.festival.house.vocabulary.Told;

/// What became of an upload whose last byte is here.
public sealed interface Ending {
  /// It is kept, and will be handed over; or it has been handed over.
  record Kept(Upload upload) implements Ending {}

  /// The desk no longer takes it; nothing of it is left.
  record Denied(Told reason) implements Ending {}

  /// There is no such upload (any more).
  record Gone() implements Ending {}
}

package org.palmares.festival.house.letters;

/// How far a letter has come.
public enum State {
  /// Waits in the outbox of its edition.
  HELD,
  /// On its way; tried again until it is taken.
  QUEUED,
  /// Taken by the mail server.
  SENT,
  /// Laid in the house's own mailbox, where there is no mail server.
  DELIVERED,
  /// Given up, with a reason.
  FAILED
}

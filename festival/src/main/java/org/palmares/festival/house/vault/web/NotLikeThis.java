package org.palmares.festival.house.vault.web;

import org.palmares.festival.house.vocabulary.Told;

/// The request breaks the protocol, or cannot be served as things stand.
final class NotLikeThis extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Told reason;

  NotLikeThis(int status, Told reason) {
    super(status + " " + reason);
    this.status = status;
    this.reason = reason;
  }

  static NotLikeThis header(String name, String value, String allowed) {
    String shown = value.length() <= 60 ? value : value.substring(0, 60) + "…";
    return new NotLikeThis(400, Told.of("vault.header", name, shown, allowed));
  }

  int status() {
    return status;
  }

  Told reason() {
    return reason;
  }
}

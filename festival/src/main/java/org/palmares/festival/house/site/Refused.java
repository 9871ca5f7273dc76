package org.palmares.festival.house.site;

import org.palmares.festival.house.vocabulary.Told;
import org.springframework.http.HttpStatus;

/// The request cannot be served as it is: nothing here for this visitor, not now, not like this.
/// Shown as a page in the visitor's language, or as a problem (RFC 9457) to a program.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient Told reason;

  private Refused(HttpStatus status, Told reason) {
    super(status.value() + " " + reason);
    this.status = status;
    this.reason = reason;
  }

  /// 404: not there, or not for this visitor; which of the two is not said.
  public static Refused notHere() {
    return new Refused(HttpStatus.NOT_FOUND, Told.of("site.not-here"));
  }

  /// 409: the thing is no longer, or not yet, in a state for this.
  public static Refused notNow(Told reason) {
    return new Refused(HttpStatus.CONFLICT, reason);
  }

  /// 422: what was sent cannot stand; the reason names the field and what is allowed.
  public static Refused invalid(Told reason) {
    return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, reason);
  }

  /// 400: the request itself is not well-formed.
  public static Refused malformed(Told reason) {
    return new Refused(HttpStatus.BAD_REQUEST, reason);
  }

  /// 413: more was sent than is taken at once.
  public static Refused tooLarge() {
    return new Refused(HttpStatus.CONTENT_TOO_LARGE, Told.of("site.too-large"));
  }

  /// 401: whoever they are, what they showed at the door does not prove it.
  public static Refused unknown(Told reason) {
    return new Refused(HttpStatus.UNAUTHORIZED, reason);
  }

  /// 429: too often; try again later.
  public static Refused tooOften(Told reason) {
    return new Refused(HttpStatus.TOO_MANY_REQUESTS, reason);
  }

  /// 503: not just now; what was confirmed is kept.
  public static Refused unavailable() {
    return new Refused(HttpStatus.SERVICE_UNAVAILABLE, Told.of("site.unavailable"));
  }

  /// The HTTP status.
  public HttpStatus status() {
    return status;
  }

  /// Why, to be said in the visitor's language.
  public Told reason() {
    return reason;
  }
}

package org.palmares.cellar;

import java.io.Serial;

/// Another house already works in this data directory; only one may, or they would spoil each
/// other's files.
public final class CellarInUseException extends CellarException {
  @Serial private static final long serialVersionUID = 1L;

  CellarInUseException(String message) {
    super(message);
  }
}

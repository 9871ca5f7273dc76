package org.palmares.festival.house.vault.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vault.Pen;
import org.palmares.festival.house.vocabulary.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Says what went wrong with an upload.
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  static TusAnswer told(Exception failure) {
    return switch (failure) {
      case NotLikeThis mistake -> TusAnswer.refusal(mistake.status(), mistake.reason());
      case Refused refused -> TusAnswer.refusal(refused.status().value(), refused.reason());
      case DataAccessException database -> unavailable(database);
      case TransactionException database -> unavailable(database);
      case IOException disk when Pen.isForWantOfRoom(disk) -> full();
      case UncheckedIOException disk when Pen.isForWantOfRoom(disk.getCause()) -> full();
      default -> {
        LOG.error("An upload failed", failure);
        yield TusAnswer.refusal(500, Told.of("site.failed"));
      }
    };
  }

  private static TusAnswer unavailable(Exception database) {
    LOG.warn("An upload has to wait for the database", database);
    return TusAnswer.refusal(503, Told.of("site.unavailable"));
  }

  private static TusAnswer full() {
    return TusAnswer.refusal(507, Told.of("vault.disk-full"));
  }
}

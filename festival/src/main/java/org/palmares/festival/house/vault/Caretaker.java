package org.palmares.festival.house.vault;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.palmares.festival.house.vocabulary.UploadId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Ends what a crash interrupted, and clears away what nobody came back for.
@Component
@ConditionalOnWebApplication
class Caretaker {
  private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);
  private static final Duration IDLE = Duration.ofHours(12);

  private final UploadBook book;
  private final Arrivals arrivals;
  private final Sealing sealing;

  Caretaker(UploadBook book, Arrivals arrivals, Sealing sealing) {
    this.book = book;
    this.arrivals = arrivals;
    this.sealing = sealing;
  }

  @EventListener(ApplicationReadyEvent.class)
  void open() {
    Thread.startVirtualThread(() -> {
      repair();
      sweep();
    });
  }

  /// Ends uploads all of whose bytes were here when the house fell.
  void repair() {
    for (Upload upload : book.listUnfinished()) {
      if (upload.length().isPresent()
          && (!upload.isArriving()
              || arrivals.of(upload.id()).offset() == upload.length().getAsLong())) {
        end(upload);
      }
    }
  }

  /// Tries again to hand over what was received.
  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void retry() {
    book.listReceived().forEach(this::end);
  }

  /// Clears away what has expired, and files that belong to no upload.
  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void sweep() {
    List<Upload> expired = book.listExpired();
    expired.forEach(sealing::remove);
    int strays = 0;
    for (UploadId id : arrivals.listFiles()) {
      if (!book.isThere(id)) {
        arrivals.clearAway(id);
        strays++;
      }
    }
    arrivals.forgetIdle(IDLE);
    if (expired.size() + strays > 0) {
      LOG.info("Swept {} expired uploads and {} stray files", expired.size(), strays);
    }
  }

  private void end(Upload upload) {
    try {
      sealing.end(upload.id());
    } catch (RuntimeException failure) {
      LOG.warn("Upload {} cannot be handed over yet", upload.id(), failure);
    }
  }
}

package org.palmares.festival.inspection;

import java.util.function.DoubleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Writes progress down at most twice a second, since nobody reads faster. Where that cannot be
/// done, the work goes on without.
final class ProgressClerk {
  private static final Logger LOG = LoggerFactory.getLogger(ProgressClerk.class);
  private static final long PAUSE = 500_000_000L;

  private final DoubleConsumer book;
  private long last = System.nanoTime() - PAUSE;

  ProgressClerk(DoubleConsumer book) {
    this.book = book;
  }

  void note(double done) {
    long now = System.nanoTime();
    if (now - last >= PAUSE) {
      last = now;
      try {
        book.accept(done);
      } catch (DataAccessException | TransactionException away) {
        LOG.debug("Progress is not written down: {}", away.toString());
      }
    }
  }
}

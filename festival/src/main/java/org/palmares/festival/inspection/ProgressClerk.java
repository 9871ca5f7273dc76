package org.palmares.festival.inspection;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.palmares.film.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Writes progress down at most twice a second, since nobody reads faster, and the film's length
/// once it is known. Where that cannot be done, the work goes on without.
final class ProgressClerk implements Consumer<Progress> {
  private static final Logger LOG = LoggerFactory.getLogger(ProgressClerk.class);
  private static final long PAUSE = 500_000_000L;

  private final DoubleConsumer book;
  private final Consumer<Duration> lengths;
  private long last = System.nanoTime() - PAUSE;
  private Duration length = Duration.ZERO;

  ProgressClerk(DoubleConsumer book, Consumer<Duration> lengths) {
    this.book = book;
    this.lengths = lengths;
  }

  @Override
  public void accept(Progress progress) {
    long now = System.nanoTime();
    if (now - last >= PAUSE) {
      last = now;
      try {
        note(progress);
      } catch (DataAccessException | TransactionException away) {
        LOG.debug("Progress is not written down: {}", away.toString());
      }
    }
  }

  private void note(Progress progress) {
    Duration told = Duration.ofMillis(Math.round(progress.total() * 1000));
    if (told.isPositive() && !told.equals(length)) {
      lengths.accept(told);
      length = told;
    }
    book.accept(progress.fraction());
  }
}

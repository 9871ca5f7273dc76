package org.palmares.festival.inspection;

import java.util.function.DoubleConsumer;

/// Writes progress down at most twice a second, since nobody reads faster.
final class ProgressClerk {
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
      book.accept(done);
    }
  }
}

package org.palmares.film;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/// Passes on how far a reader has come, a few times a second at most.
final class Ticker implements DoubleConsumer {
  private static final long BETWEEN = 200_000_000;

  private final Progress.Stage stage;
  private final double total;
  private final Consumer<Progress> progress;
  private double furthest;
  private long told = System.nanoTime() - BETWEEN;

  Ticker(Progress.Stage stage, double total, Consumer<Progress> progress) {
    this.stage = stage;
    this.total = total;
    this.progress = progress;
  }

  @Override
  public void accept(double seconds) {
    furthest = Math.max(furthest, seconds);
    long now = System.nanoTime();
    if (now - told >= BETWEEN) {
      told = now;
      progress.accept(new Progress(stage, furthest, total));
    }
  }

  /// For a piece of the work that is this share of all, from 0 to 1, after what came before it.
  DoubleConsumer share(double before, double share) {
    return seconds -> accept(total * before + seconds * share);
  }
}

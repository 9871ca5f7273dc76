package org.palmares.film.likeness;

import java.util.stream.IntStream;
import org.palmares.film.frames.FrameHash;

/// What a film looks like: hashes of samples, in the order of their times.
final class PicturePrint {
  static final PicturePrint NONE =
      new PicturePrint(new int[0], new int[0], new long[View.COUNT][0]);

  private final int[] times;
  private final int[] viewed;
  private final long[][] hashes;

  /// Times in milliseconds; which samples were hashed in all views; four longs for each sample of
  /// the content, for each viewed sample of the other views, or none of a view.
  PicturePrint(int[] times, int[] viewed, long[][] hashes) {
    this.times = times;
    this.viewed = viewed;
    this.hashes = hashes;
  }

  /// Samples of the content.
  int count() {
    return times.length;
  }

  /// When the sample is shown.
  double seconds(int sample) {
    return times[sample] / 1000.0;
  }

  int[] millis() {
    return times;
  }

  /// Seconds between samples, where none was left out.
  double interval() {
    return IntStream.range(1, times.length).map(i -> times[i] - times[i - 1]).min().orElse(0)
        / 1000.0;
  }

  /// Hashes of a view.
  int count(View view) {
    return hashes[view.place()].length / FrameHash.WORDS;
  }

  /// Which sample the hash of a view belongs to.
  int sample(View view, int i) {
    return view == View.CONTENT ? i : viewed[i];
  }

  int[] viewed() {
    return viewed;
  }

  long[] hashes(View view) {
    return hashes[view.place()];
  }
}

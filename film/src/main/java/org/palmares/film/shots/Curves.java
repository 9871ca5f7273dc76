package org.palmares.film.shots;

import java.util.Arrays;

/// What every frame looked like, in five numbers each: the film's brightness, contrast, detail and
/// colour over time, and how much it moves.
///
/// All in steps of an 8-bit sample in video range, but for the detail, which is their square.
public final class Curves {
  private static final int NUMBERS = 5;

  private float[] numbers = new float[NUMBERS * 1024];
  private int frames;

  Curves() {}

  void add(Sketch frame, double difference) {
    if ((frames + 1) * NUMBERS > numbers.length) {
      numbers = Arrays.copyOf(numbers, numbers.length / NUMBERS * 3 / 2 * NUMBERS);
    }
    int at = frames++ * NUMBERS;
    numbers[at] = (float) frame.luma();
    numbers[at + 1] = (float) frame.contrast();
    numbers[at + 2] = (float) frame.detail();
    numbers[at + 3] = (float) frame.saturation();
    numbers[at + 4] = (float) difference;
  }

  /// How many frames there are.
  public int frames() {
    return frames;
  }

  /// Mean luma of the whole frame: 16 is black, 235 is white.
  public double luma(int frame) {
    return at(frame, 0);
  }

  /// Mean distance of the picture's luma from its mean, without bars at the border.
  public double contrast(int frame) {
    return at(frame, 1);
  }

  /// Energy of the picture's edges above the subtitles.
  public double detail(int frame) {
    return at(frame, 2);
  }

  /// Mean distance of chroma from grey, both components added.
  public double saturation(int frame) {
    return at(frame, 3);
  }

  /// Mean difference in luma from the frame before, at 32 x 18; 0 at the first frame.
  public double difference(int frame) {
    return at(frame, 4);
  }

  private double at(int frame, int which) {
    if (frame < 0 || frame >= frames) {
      throw new IndexOutOfBoundsException("no frame %d among %d".formatted(frame, frames));
    }
    return numbers[frame * NUMBERS + which];
  }
}

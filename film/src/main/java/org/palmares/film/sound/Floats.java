package org.palmares.film.sound;

import java.util.Arrays;

/// A growing row of numbers.
final class Floats {
  private float[] values = new float[1024];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = (float) value;
  }

  float get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }

  /// The sums of all values before each index, and of all.
  double[] sums() {
    var sums = new double[size + 1];
    for (int i = 0; i < size; i++) {
      sums[i + 1] = sums[i] + values[i];
    }
    return sums;
  }
}

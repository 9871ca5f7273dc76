package org.palmares.film.sound;

import java.util.Arrays;

/// A growing row of small numbers.
final class Shorts {
  private short[] values = new short[1024];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] =
        (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value)));
  }

  int get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }
}

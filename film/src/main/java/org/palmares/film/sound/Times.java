package org.palmares.film.sound;

import java.util.Arrays;

/// A growing row of moments, in milliseconds; a clock that goes back is held still.
final class Times {
  private int[] values = new int[1024];
  private int size;

  void add(double milliseconds) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    int last = size == 0 ? 0 : values[size - 1];
    values[size++] = (int) Math.max(last, Math.min(Integer.MAX_VALUE, Math.round(milliseconds)));
  }

  int get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }

  /// The number of the first moment that is not before this one; their count when all are.
  int firstAt(long milliseconds) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values[middle] < milliseconds) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

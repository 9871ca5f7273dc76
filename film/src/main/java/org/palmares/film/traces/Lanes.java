package org.palmares.film.traces;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Four numbers of 16 bits side by side in one long, so that four pixels are added or compared at
/// once: sums of bytes are not turned into vector instructions by the compiler.
final class Lanes {
  /// Pixels in a long.
  static final int PIXELS = Long.BYTES;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long BYTES = 0x00ff_00ff_00ff_00ffL;
  private static final long ONES = 0x0001_0001_0001_0001L;
  private static final long TOPS = 0x8000_8000_8000_8000L;

  private Lanes() {}

  static long eight(byte[] pixels, int at) {
    return (long) EIGHT.get(pixels, at);
  }

  /// Pixels 0, 2, 4 and 6 of eight.
  static long even(long eight) {
    return eight & BYTES;
  }

  /// Pixels 1, 3, 5 and 7 of eight.
  static long odd(long eight) {
    return (eight >>> 8) & BYTES;
  }

  /// The absolute differences of four numbers below 2^15 each.
  static long apart(long a, long b) {
    long difference = ((a | TOPS) - b) ^ TOPS;
    long negative = (difference >>> 15) & ONES;
    return (difference ^ ((negative << 16) - negative)) + negative;
  }

  /// The number in one of the four lanes.
  static int lane(long lanes, int lane) {
    return (int) (lanes >>> (16 * lane)) & 0xffff;
  }

  static int total(long lanes) {
    return lane(lanes, 0) + lane(lanes, 1) + lane(lanes, 2) + lane(lanes, 3);
  }
}

package org.palmares.film.likeness;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// Codes of 256 bits, to be compared with one after the other: the first 64 bits of all lie
/// together and are looked at first.
///
/// Of two codes that differ in 60 of 256 bits the first 64 differ in 15, within about three; of
/// unrelated ones in 32, within four. So a scan reads 8 bytes of nearly all codes, and 32 of one in
/// a hundred. This is brute force as for PDQ, with an early exit; Norouzi, Punjani & Fleet (Fast
/// Search in Hamming Space with Multi-Index Hashing, 2012) need tables three times the size of the
/// codes and find, at such distances, three in four.
final class Shelf {
  static final int NOBODY = -1;

  /// Longs of a code.
  static final int WORDS = 4;

  /// Codes whose first words are looked at before the rest of any.
  private static final int BLOCK = 4096;

  private long[] firsts;
  private long[] rests;
  private int[] owners;
  private int count;

  Shelf(int capacity) {
    this.firsts = new long[capacity];
    this.rests = new long[Math.multiplyExact(capacity, WORDS - 1)];
    this.owners = new int[capacity];
  }

  /// What to do with a code that is near enough.
  interface Finder {
    void found(int row, int distance);
  }

  /// Four longs, in the next row; to whom they belong.
  void add(long[] code, int at, int owner) {
    if (count == firsts.length) {
      int larger = Math.max(64, (int) Math.min(count * 3L / 2, Integer.MAX_VALUE / 4));
      firsts = Arrays.copyOf(firsts, larger);
      rests = Arrays.copyOf(rests, larger * (WORDS - 1));
      owners = Arrays.copyOf(owners, larger);
    }
    firsts[count] = code[at];
    System.arraycopy(code, at + 1, rests, count * (WORDS - 1), WORDS - 1);
    owners[count] = owner;
    count++;
  }

  /// Gives rows to the owners whose new numbers these are; drops those that are [#NOBODY]'s. The
  /// others keep their order.
  void keep(IntUnaryOperator renumbered) {
    int kept = 0;
    for (int row = 0; row < count; row++) {
      int owner = renumbered.applyAsInt(owners[row]);
      if (owner != NOBODY) {
        firsts[kept] = firsts[row];
        System.arraycopy(rests, row * (WORDS - 1), rests, kept * (WORDS - 1), WORDS - 1);
        owners[kept] = owner;
        kept++;
      }
    }
    count = kept;
  }

  int owner(int row) {
    return owners[row];
  }

  int count() {
    return count;
  }

  void copy(int row, long[] target, int at) {
    target[at] = firsts[row];
    System.arraycopy(rests, row * (WORDS - 1), target, at + 1, WORDS - 1);
  }

  /// Bytes that a row takes.
  static int rowBytes() {
    return WORDS * Long.BYTES + Integer.BYTES;
  }

  /// All codes within `bound` bits of this one, but for those whose first words differ in more than
  /// `firstBound`.
  void scan(long[] code, int at, int firstBound, int bound, Finder finder) {
    if (firstBound >= Long.SIZE) {
      scanWhole(code, at, bound, finder);
      return;
    }
    var candidates = new int[BLOCK];
    for (int from = 0; from < count; from += BLOCK) {
      int to = Math.min(count, from + BLOCK);
      int found = candidates(firsts, from, to, code[at], firstBound, candidates);
      for (int i = 0; i < found; i++) {
        int row = candidates[i];
        int distance = distance(row, code, at);
        if (distance <= bound) {
          finder.found(row, distance);
        }
      }
    }
  }

  /// The same without an exception.
  private void scanWhole(long[] code, int at, int bound, Finder finder) {
    for (int row = 0; row < count; row++) {
      int distance = distance(row, code, at);
      if (distance <= bound) {
        finder.found(row, distance);
      }
    }
  }

  /// The sum of all first words: the least that reading them takes.
  long firstsAdded() {
    return added(firsts, count);
  }

  /// The same of all words.
  long allAdded() {
    return added(firsts, count) + added(rests, count * (WORDS - 1));
  }

  private static long added(long[] words, int length) {
    long sum = 0;
    for (int i = 0; i < length; i++) {
      sum += words[i];
    }
    return sum;
  }

  /// Several codes at once, block by block, which the cache likes.
  void scan(long[] codes, int firstBound, int bound, BatchFinder finder) {
    var candidates = new int[BLOCK];
    for (int from = 0; from < count; from += BLOCK) {
      int to = Math.min(count, from + BLOCK);
      for (int at = 0; at < codes.length; at += WORDS) {
        int found = candidates(firsts, from, to, codes[at], firstBound, candidates);
        for (int i = 0; i < found; i++) {
          int distance = distance(candidates[i], codes, at);
          if (distance <= bound) {
            finder.found(at / WORDS, candidates[i], distance);
          }
        }
      }
    }
  }

  /// The same of the several.
  interface BatchFinder {
    void found(int code, int row, int distance);
  }

  private static int candidates(
      long[] firsts, int from, int to, long first, int bound, int[] candidates) {
    int found = 0;
    for (int row = from; row < to; row++) {
      if (Long.bitCount(firsts[row] ^ first) <= bound) {
        candidates[found++] = row;
      }
    }
    return found;
  }

  private int distance(int row, long[] code, int at) {
    int rest = row * (WORDS - 1);
    return Long.bitCount(firsts[row] ^ code[at])
        + Long.bitCount(rests[rest] ^ code[at + 1])
        + Long.bitCount(rests[rest + 1] ^ code[at + 2])
        + Long.bitCount(rests[rest + 2] ^ code[at + 3]);
  }
}

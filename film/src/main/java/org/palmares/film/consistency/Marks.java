package org.palmares.film.consistency;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.palmares.film.frames.Miniature;
import org.palmares.film.frames.Onlooker;

/// Adds up the edges of every twelfth frame: those of what moves cancel out, those of a mark
/// remain.
///
/// For every pixel, the sums of its slopes are compared with the sums of their amounts. Only when
/// the film as a whole does not stand still can a still region be told.
final class Marks implements Onlooker {
  private static final int STEP = 12;
  private static final int W = Miniature.WIDTH;
  private static final int H = Miniature.HEIGHT;

  /// The fewest frames with new pictures.
  private static final int FEWEST = 20;

  /// How much frames must differ to count both, in levels.
  private static final double DIFFERENT = 4;

  private static final double STEADY = 0.75;
  private static final double SLOPE = 3;

  /// How much of the middle of the frame may be still.
  private static final double MOST_STILL = 0.04;

  private static final double LARGEST = 0.06;
  private static final int SMALLEST = 6;

  private final int[] sums = new int[2 * Miniature.LUMA];
  private final int[] amounts = new int[2 * Miniature.LUMA];
  private final byte[] last = new byte[Miniature.LUMA];
  private int count;

  @Override
  public void see(int number, byte[] frame) {
    if (number % STEP != 0 || !different(frame)) {
      return;
    }
    System.arraycopy(frame, 0, last, 0, Miniature.LUMA);
    count++;
    for (int y = 0; y < H - 1; y++) {
      for (int x = 0; x < W - 1; x++) {
        int at = y * W + x;
        int here = frame[at] & 255;
        int across = (frame[at + 1] & 255) - here;
        int down = (frame[at + W] & 255) - here;
        sums[at] += across;
        amounts[at] += Math.abs(across);
        sums[Miniature.LUMA + at] += down;
        amounts[Miniature.LUMA + at] += Math.abs(down);
      }
    }
  }

  private boolean different(byte[] frame) {
    int sum = 0;
    for (int i = 0; i < Miniature.LUMA; i += 7) {
      sum += Math.abs((frame[i] & 255) - (last[i] & 255));
    }
    return sum > DIFFERENT * Miniature.LUMA / 7;
  }

  /// The clearest mark, if there is one.
  Optional<StaticMark> find() {
    if (count < FEWEST) {
      return Optional.empty();
    }
    var still = new boolean[Miniature.LUMA];
    int middle = 0;
    for (int i = 0; i < still.length; i++) {
      still[i] = still(i) || still(Miniature.LUMA + i);
      middle += still[i] && !corner(i % W, i / W) ? 1 : 0;
    }
    return middle > MOST_STILL * Miniature.LUMA
        ? Optional.empty()
        : regions(still).stream().max(Comparator.comparingInt(Region::pixels)).map(this::mark);
  }

  private boolean still(int slope) {
    return amounts[slope] >= SLOPE * count && Math.abs(sums[slope]) >= STEADY * amounts[slope];
  }

  /// Within the outer third of both width and height, but not at the very edge, where black bars
  /// begin.
  private static boolean corner(int x, int y) {
    return (x < W / 3 || x >= W - W / 3) && (y < H / 3 || y >= H - H / 3);
  }

  /// Still pixels that lie within two pixels of each other.
  private record Region(int left, int top, int right, int bottom, int pixels) {
    boolean small() {
      int area = (right - left + 1) * (bottom - top + 1);
      return pixels >= SMALLEST
          && area <= LARGEST * Miniature.LUMA
          && right - left + 1 <= W / 3
          && bottom - top + 1 <= H / 3
          && right - left >= 2
          && bottom - top >= 2
          && left > 0
          && top > 0
          && right < W - 2
          && bottom < H - 2;
    }
  }

  private static List<Region> regions(boolean[] still) {
    var regions = new ArrayList<Region>();
    var seen = new boolean[still.length];
    for (int i = 0; i < still.length; i++) {
      if (still[i] && !seen[i]) {
        var region = grow(still, seen, i);
        if (region.small()
            && corner(region.left, region.top)
            && corner(region.right, region.bottom)) {
          regions.add(region);
        }
      }
    }
    return regions;
  }

  private static Region grow(boolean[] still, boolean[] seen, int from) {
    var open = new ArrayDeque<Integer>();
    open.add(from);
    seen[from] = true;
    var region = new Region(W, H, 0, 0, 0);
    while (!open.isEmpty()) {
      int at = open.remove();
      int x = at % W;
      int y = at / W;
      region =
          new Region(
              Math.min(region.left, x),
              Math.min(region.top, y),
              Math.max(region.right, x),
              Math.max(region.bottom, y),
              region.pixels + 1);
      for (int by = Math.max(0, y - 2); by <= Math.min(H - 1, y + 2); by++) {
        for (int bx = Math.max(0, x - 3); bx <= Math.min(W - 1, x + 3); bx++) {
          if (still[by * W + bx] && !seen[by * W + bx]) {
            seen[by * W + bx] = true;
            open.add(by * W + bx);
          }
        }
      }
    }
    return region;
  }

  private StaticMark mark(Region region) {
    long sum = 0;
    long amount = 0;
    for (int y = region.top; y <= region.bottom; y++) {
      for (int x = region.left; x <= region.right; x++) {
        sum += Math.abs(sums[y * W + x]) + Math.abs(sums[Miniature.LUMA + y * W + x]);
        amount += amounts[y * W + x] + amounts[Miniature.LUMA + y * W + x];
      }
    }
    return new StaticMark(
        round((double) region.left / W),
        round((double) region.top / H),
        round((region.right + 2.0 - region.left) / W),
        round((region.bottom + 2.0 - region.top) / H),
        round((double) sum / Math.max(1, amount)));
  }

  private static double round(double value) {
    return Math.round(1000 * value) / 1000.0;
  }
}

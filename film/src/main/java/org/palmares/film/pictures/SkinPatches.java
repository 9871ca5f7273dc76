package org.palmares.film.pictures;

import java.util.ArrayDeque;
import org.palmares.film.frames.Miniature;

/// Finds patches in the colours of skin, and how much of them the edge of the frame cuts off.
///
/// Skin of every shade lies within one range of Cb and Cr (Chai and Ngan, Face Segmentation Using
/// Skin-Color Map in Videophone Applications, 1999); very dark pictures tell nothing.
final class SkinPatches {
  private static final int CELL = 4;
  private static final int ACROSS = Miniature.WIDTH / CELL;
  private static final int DOWN = Miniature.HEIGHT / CELL;
  private static final int CELLS = ACROSS * DOWN;

  /// Smaller ones are no face that matters, larger ones are a desert.
  private static final double LEAST = 0.015;

  private static final double MOST = 0.45;

  private SkinPatches() {}

  /// The share of the frame that such patches take up, from 0 to 1.
  static double cutOff(byte[] frame) {
    var skin = new boolean[CELLS];
    for (int cell = 0; cell < CELLS; cell++) {
      skin[cell] = isSkin(frame, cell % ACROSS, cell / ACROSS);
    }
    double cut = 0;
    for (int cell = 0; cell < CELLS; cell++) {
      if (skin[cell]) {
        var patch = take(skin, cell);
        boolean face = patch.size >= LEAST * CELLS && patch.size <= MOST * CELLS;
        cut += face && patch.cut ? patch.size : 0;
      }
    }
    return cut / CELLS;
  }

  private static boolean isSkin(byte[] frame, int x, int y) {
    int light = frame[(y * CELL + CELL / 2) * Miniature.WIDTH + x * CELL + CELL / 2] & 255;
    int chroma = Miniature.LUMA + (y * 2 + 1) * Miniature.CHROMA_WIDTH + x * 2 + 1;
    int cb = frame[chroma] & 255;
    int cr = frame[chroma + Miniature.CHROMA] & 255;
    return light > 45 && light < 225 && cb >= 77 && cb <= 127 && cr >= 137 && cr <= 173;
  }

  private static final class Patch {
    private int size;
    private boolean cut;
  }

  /// Takes a patch with all its cells out of the map. The lower edge does not cut: there a neck
  /// leaves the picture.
  private static Patch take(boolean[] skin, int start) {
    var patch = new Patch();
    var waiting = new ArrayDeque<Integer>();
    skin[start] = false;
    waiting.add(start);
    while (!waiting.isEmpty()) {
      int cell = waiting.remove();
      int x = cell % ACROSS;
      patch.size++;
      patch.cut |= x == 0 || x == ACROSS - 1 || cell < ACROSS;
      for (int next : new int[] {cell - 1, cell + 1, cell - ACROSS, cell + ACROSS}) {
        boolean beside = next >= 0 && next < CELLS && Math.abs(next % ACROSS - x) <= 1;
        if (beside && skin[next]) {
          skin[next] = false;
          waiting.add(next);
        }
      }
    }
    return patch;
  }
}

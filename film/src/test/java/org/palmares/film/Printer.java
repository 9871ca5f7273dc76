package org.palmares.film;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import org.palmares.film.shots.Boundary;

/// Prints a film from its edit list, frame by frame in any order: planar 4:2:0 in video range.
final class Printer {
  private static final int BLACK = 16;
  private static final int WHITE = 235;
  private static final int GREY = 128;

  private final Edit edit;
  private final Stock stock;
  private final List<Integer> starts;
  private final byte[] frame;
  private final byte[] other;
  private final byte[] grain;

  Printer(Edit edit, Stock stock) {
    this.edit = edit;
    this.stock = stock;
    this.starts = edit.starts();
    this.frame = new byte[stock.bytes()];
    this.other = new byte[stock.bytes()];
    this.grain = grain(edit.finish().grain());
  }

  /// The frame of this number, in an array that is used again.
  byte[] print(int number) {
    picture(number);
    var finish = edit.finish();
    ends(number, finish);
    finish.flashes().forEach(it -> flash(number, it));
    finish.subtitles().forEach(it -> subtitle(number, it));
    if (finish.grain() > 0) {
      roughen(number);
    }
    if (finish.bars() > 0) {
      int bar = (int) (stock.height() * finish.bars()) / 2 * 2;
      black(0, bar);
      black(stock.height() - bar, stock.height());
    }
    return frame;
  }

  /// The take that is seen, mixed with its neighbour or with a colour.
  private void picture(int number) {
    int take = takeAt(number);
    boolean gap = number >= starts.get(take) + edit.takes().get(take).length();
    if (gap) {
      colour(edit.joins().get(take), 1, number, take);
      return;
    }
    take(take, number, frame);
    if (take > 0) {
      in(take, number, edit.joins().get(take - 1));
    }
    if (take < edit.joins().size()) {
      out(take, number, edit.joins().get(take));
    }
  }

  /// The last take that has begun.
  private int takeAt(int number) {
    int take = 0;
    while (take + 1 < starts.size() && starts.get(take + 1) <= number) {
      take++;
    }
    return take;
  }

  private void in(int take, int number, Edit.Join join) {
    int since = number - starts.get(take);
    if (since >= join.share()) {
      return;
    }
    if (join.overlaps()) {
      take(take - 1, number, other);
      double part = (since + 1.0) / (join.length() + 1);
      blend(join, 1 - part, join.type() == Boundary.Type.WIPE, part);
    } else {
      colour(join, 1 - (double) since / join.share(), number, take);
    }
  }

  private void out(int take, int number, Edit.Join join) {
    int left = starts.get(take) + edit.takes().get(take).length() - number;
    if (!join.overlaps() && left <= join.share() && join.share() > 0) {
      colour(join, 1 - (left - 1.0) / join.share(), number, take);
    }
  }

  private void take(int number, int at, byte[] into) {
    var take = edit.takes().get(number);
    stock.copy(take.footage(), take.start() + at - starts.get(number), into);
    if (!take.grade().equals(Edit.Grade.NONE)) {
      grade(into, take.grade());
    }
  }

  private void grade(byte[] picture, Edit.Grade grade) {
    int luma = stock.width() * stock.height();
    int chroma = luma / 4;
    map(picture, 0, luma, v -> BLACK + (v - BLACK) * grade.gain() + grade.lift());
    map(picture, luma, chroma, v -> GREY + (v - GREY) * grade.saturation() + grade.blue());
    map(picture, luma + chroma, chroma, v -> GREY + (v - GREY) * grade.saturation() + grade.red());
  }

  private static void map(byte[] picture, int from, int length, IntToDoubleFunction to) {
    var table = new byte[256];
    for (int v = 0; v < 256; v++) {
      table[v] = (byte) Math.clamp(Math.round(to.applyAsDouble(v)), BLACK, 240);
    }
    for (int i = from; i < from + length; i++) {
      picture[i] = table[picture[i] & 255];
    }
  }

  /// Mixes the other picture into this one: everywhere the same, or behind the line of a wipe.
  private void blend(Edit.Join join, double share, boolean wipe, double part) {
    plane(0, stock.width(), stock.height(), join, share, wipe, part);
    int luma = stock.width() * stock.height();
    plane(luma, stock.width() / 2, stock.height() / 2, join, share, wipe, part);
    plane(luma + luma / 4, stock.width() / 2, stock.height() / 2, join, share, wipe, part);
  }

  private void plane(
      int at, int width, int height, Edit.Join join, double share, boolean wipe, double part) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double old = wipe ? old(join.shape(), (x + 0.5) / width, (y + 0.5) / height, part) : share;
        int i = at + y * width + x;
        frame[i] = (byte) Math.round((other[i] & 255) * old + (frame[i] & 255) * (1 - old));
      }
    }
  }

  private static double old(Edit.Wipe shape, double x, double y, double part) {
    double soft = shape.softness();
    return Math.clamp((shape.arrival(x, y) - part * (1 + soft)) / soft + 1, 0, 1);
  }

  private void colour(Edit.Join join, double strength, int number, int take) {
    if (strength == 1) {
      take(take, Math.min(number, starts.get(take) + edit.takes().get(take).length() - 1), frame);
    }
    boolean white = join.type() == Boundary.Type.DIP_TO_WHITE;
    tint(white ? WHITE : BLACK, GREY, GREY, strength, stock.width());
  }

  private void ends(int number, Edit.Finish finish) {
    int left = edit.frames() - 1 - number;
    if (number < finish.opening()) {
      tint(BLACK, GREY, GREY, 1 - (double) number / finish.opening(), stock.width());
    }
    if (left < finish.closing()) {
      tint(BLACK, GREY, GREY, 1 - (double) left / finish.closing(), stock.width());
    }
  }

  private void flash(int number, Edit.Flash flash) {
    if (number >= flash.frame() && number < flash.frame() + flash.length()) {
      int width = flash.half() ? stock.width() / 2 : stock.width();
      tint(flash.luma(), flash.blue(), flash.red(), flash.strength(), width);
    }
  }

  /// Mixes a colour into the columns left of `width`.
  private void tint(int luma, int blue, int red, double strength, int width) {
    int size = stock.width() * stock.height();
    tint(0, stock.width(), stock.height(), width, luma, strength);
    tint(size, stock.width() / 2, stock.height() / 2, width / 2, blue, strength);
    tint(size + size / 4, stock.width() / 2, stock.height() / 2, width / 2, red, strength);
  }

  private void tint(int at, int stride, int height, int width, int value, double strength) {
    for (int y = 0; y < height; y++) {
      for (int i = at + y * stride; i < at + y * stride + width; i++) {
        frame[i] = (byte) Math.round((frame[i] & 255) * (1 - strength) + value * strength);
      }
    }
  }

  private void subtitle(int number, Edit.Subtitle title) {
    if (number < title.frame() || number >= title.frame() + title.length()) {
      return;
    }
    var strokes = new SplittableRandom(title.frame());
    for (int line = 0; line < 2; line++) {
      int top = stock.height() * (80 + 8 * line) / 100;
      int bottom = top + Math.max(2, stock.height() * 5 / 100);
      for (int x = stock.width() / 5; x < stock.width() * 4 / 5; x++) {
        int value = strokes.nextInt(3) == 0 ? 60 : 215;
        for (int y = top; y < bottom; y++) {
          frame[y * stock.width() + x] = (byte) value;
        }
      }
    }
  }

  private void roughen(int number) {
    int at = new SplittableRandom(number).nextInt(grain.length);
    for (int i = 0; i < stock.width() * stock.height(); i++) {
      frame[i] = (byte) Math.clamp((frame[i] & 255) + grain[at], 0, 255);
      at = at + 1 == grain.length ? 0 : at + 1;
    }
  }

  private static byte[] grain(double deviation) {
    RandomGenerator chance = new SplittableRandom(7);
    var noise = new byte[65_537];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) Math.round(chance.nextGaussian() * deviation);
    }
    return noise;
  }

  private void black(int top, int bottom) {
    Arrays.fill(frame, top * stock.width(), bottom * stock.width(), (byte) BLACK);
    int size = stock.width() * stock.height();
    for (int at : new int[] {size, size + size / 4}) {
      int half = stock.width() / 2;
      Arrays.fill(frame, at + top / 2 * half, at + bottom / 2 * half, (byte) GREY);
    }
  }
}

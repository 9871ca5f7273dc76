package org.palmares.film.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.palmares.film.frames.Miniature;

/// What can be done to a film so that nobody knows it again: to its pictures, and to its time.
record Attack(String name, Picture picture, Time time) {

  /// The luma of a copy at a place, made from a frame of the original at some second.
  interface Picture {
    double luma(Reel.Frame frame, double u, double v, double second);
  }

  /// A copy's pieces of the film and of others.
  interface Time {
    List<Piece> pieces(Reel film, Reel other);
  }

  /// Seconds of a film, shown at some speed.
  record Piece(Reel from, double start, double end, double speed) {
    double seconds() {
      return (end - start) / speed;
    }
  }

  /// A fingerprint of the copy, and the truth about which seconds match which.
  record Copy(Fingerprint fingerprint, List<Segment> truth) {}

  private static final Picture SAME = (frame, u, v, second) -> frame.luma(u, v);
  private static final Time WHOLE = (film, other) -> List.of(new Piece(film, 0, film.seconds(), 1));
  private static final double BLACK = 16;

  static List<Attack> all() {
    return List.of(
        new Attack("coded again at low quality", Attack::coarse, WHOLE),
        new Attack("scaled", (f, u, v, s) -> f.luma(grid(u, 80), grid(v, 45)), WHOLE),
        new Attack("letterboxed to 2.39", Attack::letterbox, WHOLE),
        new Attack("window-boxed with a logo", Attack::windowBox, WHOLE),
        new Attack("cropped by 14 % and graded", Attack::cropped, WHOLE),
        new Attack("cropped by 10 %", (f, u, v, s) -> f.luma(near(u, .9), near(v, .9)), WHOLE),
        new Attack("mirrored", (f, u, v, s) -> f.luma(1 - u, v), WHOLE),
        new Attack("subtitled", Attack::subtitled, WHOLE),
        new Attack("pillarboxed to 4:3", Attack::pillarbox, WHOLE),
        new Attack("trimmed", SAME, part(20.03, 62.4)),
        new Attack("an excerpt of 20 seconds", SAME, part(31.06, 51.06)),
        new Attack("4 % faster", SAME, atSpeed(1.04)),
        new Attack("4 % slower", SAME, atSpeed(0.96)),
        new Attack("at 25 frames for 24", SAME, atSpeed(25.0 / 24)),
        new Attack("at a third of its frames", SAME, Attack::stuttering),
        new Attack("halves swapped", SAME, Attack::swapped),
        new Attack("padded with another film", SAME, Attack::padded),
        new Attack("mirrored and padded", (f, u, v, s) -> f.luma(1 - u, v), Attack::padded));
  }

  private static double grid(double at, int cells) {
    return (Math.floor(at * cells) + 0.5) / cells;
  }

  private static double near(double at, double share) {
    return (at - 0.5) * share + 0.5;
  }

  private static double coarse(Reel.Frame frame, double u, double v, double second) {
    double luma = frame.luma(grid(u, 64), grid(v, 36));
    return Math.round(luma / 12) * 12
        + (Math.floorMod((int) (u * 977 + v * 3571 + second * 61), 7) - 3);
  }

  private static double letterbox(Reel.Frame frame, double u, double v, double second) {
    return Math.abs(v - 0.5) > 16.0 / 9 / 2.39 / 2 ? BLACK : frame.luma(u, v);
  }

  private static double pillarbox(Reel.Frame frame, double u, double v, double second) {
    return Math.abs(u - 0.5) > 0.375 ? BLACK : frame.luma(u, v);
  }

  private static double windowBox(Reel.Frame frame, double u, double v, double second) {
    if (u > 0.84 && u < 0.97 && v > 0.03 && v < 0.08) {
      return u < 0.88 ? 90 : 230;
    }
    return Math.max(Math.abs(u - 0.5), Math.abs(v - 0.5)) > 0.41
        ? BLACK
        : frame.luma(near(u, 1 / 0.82), near(v, 1 / 0.82));
  }

  private static double cropped(Reel.Frame frame, double u, double v, double second) {
    double luma = frame.luma(near(u, 0.86), near(v, 0.86));
    return 16 + 219 * Math.pow(Math.max(0, luma - 16) / 219, 0.8) * 0.9;
  }

  private static double subtitled(Reel.Frame frame, double u, double v, double second) {
    boolean line = (v > 0.80 && v < 0.85) || (v > 0.88 && v < 0.93);
    if (!line || Math.abs(u - 0.5) > 0.3 || second % 3 > 2.6) {
      return frame.luma(u, v);
    }
    int stroke = 31 * ((int) (u * 160)) + 17 * ((int) (second / 3)) + (v > 0.86 ? 7 : 0);
    return Math.floorMod(stroke * stroke, 5) < 2 ? 30 : 225;
  }

  private static Time part(double start, double end) {
    return (film, other) -> List.of(new Piece(film, start, end, 1));
  }

  private static Time atSpeed(double speed) {
    return (film, other) -> List.of(new Piece(film, 0, film.seconds(), speed));
  }

  private static List<Piece> stuttering(Reel film, Reel other) {
    return IntStream.range(0, (int) film.seconds())
        .mapToObj(second -> new Piece(film, second, second + 1, 1))
        .toList();
  }

  private static List<Piece> swapped(Reel film, Reel other) {
    double middle = film.seconds() / 2 + 0.06;
    return List.of(new Piece(film, middle, film.seconds(), 1), new Piece(film, 0, middle, 1));
  }

  private static List<Piece> padded(Reel film, Reel other) {
    return List.of(
        new Piece(other, 0, 25.07, 1),
        new Piece(film, 0, film.seconds(), 1),
        new Piece(other, 30, 45, 1));
  }

  /// The copy of a film; `other` is what it is padded with.
  Copy of(Reel film, Reel other) {
    var pieces = time.pieces(film, other);
    double duration = pieces.stream().mapToDouble(Piece::seconds).sum();
    var maker = new FingerprintMaker(Reel.RATE, 16.0 / 9);
    var miniature = new byte[Miniature.BYTES];
    for (int number = 0; (number + 0.5) / Reel.RATE < duration; number++) {
      draw(pieces, (double) number / Reel.RATE, miniature);
      maker.see(number, miniature);
    }
    var fingerprint =
        maker.fingerprint(frame -> (double) frame / Reel.RATE, duration, cuts(pieces));
    return new Copy(fingerprint, truth(pieces, film));
  }

  private void draw(List<Piece> pieces, double time, byte[] miniature) {
    double start = 0;
    for (var piece : pieces) {
      if (time < start + piece.seconds() || piece.equals(pieces.getLast())) {
        double second = piece.start + (time - start) * piece.speed;
        int frame = (int) Math.min(second * Reel.RATE, piece.from.frames() - 1);
        draw(piece.from.frame(coarser(frame)), second, miniature);
        return;
      }
      start += piece.seconds();
    }
  }

  /// Twelve frames a second are shown of which every third is new.
  private int coarser(int frame) {
    return name.endsWith("of its frames") ? frame / 3 * 3 : frame;
  }

  private void draw(Reel.Frame frame, double second, byte[] miniature) {
    for (int y = 0; y < Miniature.HEIGHT; y++) {
      for (int x = 0; x < Miniature.WIDTH; x++) {
        double sum = 0;
        for (int part = 0; part < 4; part++) {
          double u = (x + 0.25 + 0.5 * (part % 2)) / Miniature.WIDTH;
          double v = (y + 0.25 + 0.5 * (part >> 1)) / Miniature.HEIGHT;
          sum += picture.luma(frame, u, v, second);
        }
        miniature[y * Miniature.WIDTH + x] = (byte) Math.clamp(Math.round(sum / 4), 0, 255);
      }
    }
  }

  private static List<Double> cuts(List<Piece> pieces) {
    var cuts = new ArrayList<Double>();
    double start = 0;
    Piece last = null;
    for (var piece : pieces) {
      if (last != null && (!last.from.equals(piece.from) || last.end != piece.start)) {
        cuts.add(start);
      }
      for (double cut : piece.from.cuts()) {
        if (cut > piece.start && cut < piece.end) {
          cuts.add(start + (cut - piece.start) / piece.speed);
        }
      }
      start += piece.seconds();
      last = piece;
    }
    return cuts;
  }

  private static List<Segment> truth(List<Piece> pieces, Reel film) {
    var truth = new ArrayList<Segment>();
    double start = 0;
    for (var piece : pieces) {
      double end = start + piece.seconds();
      if (piece.from.equals(film)) {
        if (!truth.isEmpty() && truth.getLast().aEnd() == piece.start) {
          var before = truth.removeLast();
          truth.add(new Segment(before.aStart(), piece.end, before.bStart(), end));
        } else {
          truth.add(new Segment(piece.start, piece.end, start, end));
        }
      }
      start = end;
    }
    truth.sort((a, b) -> Double.compare(a.aStart(), b.aStart()));
    return truth;
  }
}

package org.palmares.festival.house.site;

import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/// The key visual of an edition: laurel leaves around a film frame, drawn from a seed. The same
/// seed gives the same picture; its colours come from the page's hue, through the classes `kv-…` of
/// the style sheet.
///
/// What it gives is SVG made of numbers and those classes alone, so a template may print it as it
/// is.
public final class KeyVisual {
  private static final List<List<String>> PAIRS =
      List.of(
          List.of("kv-b", "kv-c"),
          List.of("kv-c", "kv-deep"),
          List.of("kv-deep", "kv-b"),
          List.of("kv-a", "kv-b"),
          List.of("kv-b", "kv-deep"),
          List.of("kv-c", "kv-b"));
  private static final List<List<String>> LOOKS =
      List.of(
          List.of("kv-c", "kv-b", "kv-deep", "kv-a"),
          List.of("kv-a", "kv-b", "kv-c", "kv-deep"),
          List.of("kv-b", "kv-a", "kv-c", "kv-deep"),
          List.of("kv-deep", "kv-b", "kv-c", "kv-a"));

  private final RandomGenerator chance;
  private final StringBuilder svg = new StringBuilder();

  private KeyVisual(String seed) {
    var sum = new CRC32();
    sum.update(seed.getBytes(StandardCharsets.UTF_8));
    this.chance = new SplittableRandom(sum.getValue());
  }

  /// The visual of an edition, cropped to its laurel: when its place is narrower, the end of the
  /// wreath is cut off, never its beginning, because the words stand there.
  public static String ofEdition(String seed) {
    return new KeyVisual(seed).edition();
  }

  /// The picture of a film that has no picture yet: the frame alone, 160 by 90.
  public static String ofFilm(String seed) {
    var visual = new KeyVisual(seed);
    visual.picture(LOOKS.get(visual.chance.nextInt(LOOKS.size())));
    return frame("0 0 160 90", "xMidYMid slice", visual.svg);
  }

  private static String frame(String box, String align, CharSequence inside) {
    return "<svg class=\"key-visual\" viewBox=\"%s\" preserveAspectRatio=\"%s\" aria-hidden=\"true\" focusable=\"false\">%s</svg>"
        .formatted(box, align, inside);
  }

  private String edition() {
    double cx = between(790, 840);
    double cy = between(395, 425);
    double radius = between(318, 352);
    double tilt = between(-14, 14);
    filmFrame(cx, cy, radius, tilt);
    double reach = wreath(cx, cy, radius, tilt);
    String box = String.format(Locale.ROOT, "%.1f 0 %.1f 800", cx - reach, 2 * reach);
    return frame(box, "xMinYMid slice", svg);
  }

  private void filmFrame(double cx, double cy, double radius, double tilt) {
    double width = radius * between(1.02, 1.16);
    double height = width * 9 / 16;
    double edge = radius * 0.035;
    put("<g transform=\"translate(%s %s) rotate(%s)\">", cx, cy, tilt / 2);
    put(
        "<rect class=\"kv-deep\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>",
        -width / 2 - edge, -height / 2 - edge, width + 2 * edge, height + 2 * edge);
    put(
        "<svg x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" viewBox=\"0 0 160 90\">",
        -width / 2, -height / 2, width, height);
    picture(LOOKS.get(chance.nextInt(LOOKS.size())));
    svg.append("</svg></g>");
  }

  /// Draws both branches and answers how far their leaves reach from the middle.
  private double wreath(double cx, double cy, double radius, double tilt) {
    int leaves = 5 + chance.nextInt(3);
    double length = radius * between(0.56, 0.66) * Math.pow(6.2 / leaves, 0.6);
    double width = length * between(0.36, 0.46);
    double splay = between(30, 44);
    double gap = between(30, 46);
    int cuts = 4 + chance.nextInt(2);
    int pair = chance.nextInt(PAIRS.size());
    int step = 1 + chance.nextInt(2);
    for (int side = -1; side <= 1; side += 2) {
      stem(cx, cy, radius, tilt, gap, side);
      for (int leaf = 0; leaf < leaves; leaf++) {
        double along = leaf / (leaves - 1.0);
        double angle = 90 - side * (20 + (160 - gap) * along) + tilt;
        for (int inner = 1; inner >= 0; inner--) {
          double at = toRadians(angle - side * inner * (160 - gap) / leaves * 0.45);
          double turn = Math.toDegrees(at) - side * 90 + (inner == 1 ? -0.92 : 1) * side * splay;
          double size = (1 - 0.22 * along) * (inner == 1 ? 0.8 : 1);
          List<String> colours = PAIRS.get(pair % PAIRS.size());
          pair += step;
          put(
              "<g transform=\"translate(%s %s) rotate(%s)\">",
              cx + radius * 1.06 * cos(at), cy + radius * sin(at), turn);
          leaf(
              length * size,
              width * size,
              colours.get(side > 0 ? 0 : 1),
              colours.get(side > 0 ? 1 : 0));
          if ((leaf * 2 + inner) % 3 == 0) {
            perforation(length * size, width * size, cuts);
          }
          svg.append("</g>");
        }
      }
    }
    return radius * 1.06 + length * 0.97;
  }

  private void stem(double cx, double cy, double radius, double tilt, double gap, int side) {
    double from = toRadians(90 - side * 8 + tilt);
    double to = toRadians(90 - side * (180 - gap) + tilt);
    put(
        "<path class=\"kv-stem\" d=\"M%s %sA%s %s 0 0 " + (side > 0 ? 0 : 1) + " %s %s\"/>",
        cx + radius * 1.06 * cos(from),
        cy + radius * sin(from),
        radius * 1.06,
        radius,
        cx + radius * 1.06 * cos(to),
        cy + radius * sin(to));
  }

  private void leaf(double length, double width, String upper, String lower) {
    put("<path class=\"" + upper + "\" d=\"M0 0Q%s %s %s 0Z\"/>", length * 0.42, -width, length);
    put("<path class=\"" + lower + "\" d=\"M0 0Q%s %s %s 0Z\"/>", length * 0.42, width, length);
  }

  private void perforation(double length, double width, int cuts) {
    double size = length * 0.04;
    for (int cut = 0; cut < cuts; cut++) {
      double along = 0.24 + 0.46 * cut / (cuts - 1);
      double down = width * 0.26 * sin(Math.PI * along);
      put(
          "<rect class=\"kv-ground\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>",
          length * along - size * 0.4, down - size * 0.6, size * 0.8, size * 1.2);
    }
  }

  /// What is seen in the frame, 160 by 90.
  private void picture(List<String> look) {
    put("<rect class=\"" + look.get(0) + "\" width=\"%s\" height=\"%s\"/>", 160, 90);
    switch (chance.nextInt(5)) {
      case 0 -> sunBehindHills(look);
      case 1 -> eye(look);
      case 2 -> moonOverWater(look);
      case 3 -> projector(look);
      default -> curtain(look);
    }
  }

  private void sunBehindHills(List<String> look) {
    circle(look.get(1), between(40, 120), between(38, 50), between(20, 30));
    put(
        "<path class=\"" + look.get(2) + "\" d=\"M-10 90Q%s %s 120 90Z\"/>",
        between(20, 60),
        between(20, 44));
    put(
        "<path class=\"" + look.get(3) + "\" d=\"M50 90Q%s %s 190 90Z\"/>",
        between(110, 140),
        between(34, 54));
  }

  private void eye(List<String> look) {
    double height = between(40, 54);
    put(
        "<path class=\"" + look.get(2) + "\" d=\"M8 45Q80 %s 152 45Q80 %s 8 45Z\"/>",
        45 - height * 1.4,
        45 + height * 1.4);
    circle(look.get(3), 80, 45, height * 0.56);
    circle(look.get(1), 80 + height * 0.2, 45 - height * 0.2, height * 0.17);
  }

  private void moonOverWater(List<String> look) {
    circle(look.get(1), between(50, 110), 52, between(24, 32));
    for (int wave = 0; wave < 5; wave++) {
      put(
          "<rect class=\""
              + look.get(wave % 2 == 0 ? 2 : 3)
              + "\" x=\"0\" y=\"%s\" width=\"160\" height=\"%s\"/>",
          54 + wave * 8,
          3.2 + wave * 1.25);
    }
  }

  private void projector(List<String> look) {
    double lens = between(28, 58);
    put("<path class=\"" + look.get(1) + "\" d=\"M0 %sL160 -6V96Z\"/>", lens);
    put(
        "<path class=\"" + look.get(2) + "\" d=\"M0 %sL160 %sV%sZ\"/>",
        lens,
        between(14, 30),
        between(60, 78));
    circle(look.get(3), 0, lens, 15);
  }

  private void curtain(List<String> look) {
    circle(look.get(1), between(66, 94), 90, between(26, 34));
    int folds = 4 + chance.nextInt(2);
    double width = between(9, 11.5);
    for (int fold = 0; fold < folds; fold++) {
      double hem = 90 - fold * between(7, 9);
      String colour = look.get(fold % 2 == 0 ? 2 : 3);
      fold(colour, fold * width, width, hem);
      fold(colour, 160 - (fold + 1) * width, width, hem);
    }
  }

  private void fold(String colour, double x, double width, double hem) {
    put(
        "<path class=\"" + colour + "\" d=\"M%s -2H%sV%sQ%s %s %s %sZ\"/>",
        x,
        x + width + 0.4,
        hem,
        x + width / 2,
        hem + 9,
        x,
        hem);
  }

  private void circle(String colour, double x, double y, double radius) {
    put("<circle class=\"" + colour + "\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>", x, y, radius);
  }

  private double between(double low, double high) {
    return chance.nextDouble(low, high);
  }

  private void put(String form, double... numbers) {
    Object[] texts = new Object[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      texts[i] = Math.round(numbers[i] * 10) / 10.0;
    }
    svg.append(String.format(Locale.ROOT, form, texts));
  }
}

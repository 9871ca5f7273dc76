package org.palmares.film.credits;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palmares.film.credits.Credits.Place;
import org.palmares.film.credits.Credits.Style;
import org.palmares.film.frames.Miniature;

class FindingCreditsTest {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int SCALE = HEIGHT / Miniature.HEIGHT;
  private static final int RATE = 24;

  private final Random random = new Random(11);
  private final CreditsFinder finder = new CreditsFinder(RATE);
  private int frames;

  @BeforeAll
  static void without_a_screen() {
    System.setProperty("java.awt.headless", "true");
  }

  /// Frames by their number from the beginning of the part.
  private void show(double seconds, IntFunction<byte[]> frame) {
    for (int i = 0; i < seconds * RATE; i++) {
      finder.see(frames++, frame.apply(i));
    }
  }

  private static byte[] plain(int luma) {
    var frame = new byte[Miniature.BYTES];
    java.util.Arrays.fill(frame, 0, Miniature.LUMA, (byte) luma);
    return frame;
  }

  /// Soft shapes that drift, as in the last shot of a film.
  private static byte[] soft(int i) {
    var frame = new byte[Miniature.BYTES];
    for (int y = 0; y < Miniature.HEIGHT; y++) {
      for (int x = 0; x < Miniature.WIDTH; x++) {
        double wave = Math.sin((x + i * .3) / 17.0) + Math.sin((y - i * .1) / 9.0 + x / 30.0);
        frame[y * Miniature.WIDTH + x] = (byte) (70 + 22 * wave);
      }
    }
    return frame;
  }

  /// A shot full of edges that move, another one every three seconds.
  private byte[] busy(int i) {
    var shapes = new Random(i / 72);
    var frame = plain(60 + shapes.nextInt(80));
    for (int k = 0; k < 60; k++) {
      int left = shapes.nextInt(Miniature.WIDTH) + (int) (i % 72 * (shapes.nextDouble() - .5));
      int top = shapes.nextInt(Miniature.HEIGHT);
      int width = 3 + shapes.nextInt(30);
      int height = 2 + shapes.nextInt(20);
      int luma = 20 + shapes.nextInt(210);
      for (int y = top; y < Math.min(Miniature.HEIGHT, top + height); y++) {
        for (int x = Math.max(0, left); x < Math.min(Miniature.WIDTH, left + width); x++) {
          frame[y * Miniature.WIDTH + x] = (byte) (luma + random.nextInt(5));
        }
      }
    }
    return frame;
  }

  private String name() {
    var name = new StringBuilder();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      name.append("bdfgklmnprstvz".charAt(random.nextInt(14)));
      name.append("aeiou".charAt(random.nextInt(5)));
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /// Names below each other, in pixels of a frame 360 high.
  private BufferedImage names(int lines, int size, boolean columns) {
    int pitch = (int) Math.round(size * 1.5);
    var image = new BufferedImage(WIDTH, lines * pitch, BufferedImage.TYPE_BYTE_GRAY);
    var graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
    graphics.setColor(Color.WHITE);
    var metrics = graphics.getFontMetrics();
    for (int i = 0; i < lines; i++) {
      int y = i * pitch + size;
      var left = name().toLowerCase(java.util.Locale.ROOT);
      var right = name() + " " + name();
      if (i % 6 == 5) {
        continue; // between two departments
      }
      if (columns) {
        graphics.drawString(left, WIDTH / 2 - 10 - metrics.stringWidth(left), y);
        graphics.drawString(right, WIDTH / 2 + 10, y);
      } else {
        graphics.drawString(right, (WIDTH - metrics.stringWidth(right)) / 2, y);
      }
    }
    return image;
  }

  /// The part of a tall image from `top` on, made small and put upon a ground.
  private static byte[] upon(byte[] ground, BufferedImage image, int top, int ink, double share) {
    var samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    for (int y = 0; y < Miniature.HEIGHT; y++) {
      for (int x = 0; x < Miniature.WIDTH; x++) {
        int sum = 0;
        for (int row = top + y * SCALE; row < top + (y + 1) * SCALE; row++) {
          for (int i = 0; i < SCALE && row >= 0 && row < image.getHeight(); i++) {
            sum += samples[row * WIDTH + x * SCALE + i] & 255;
          }
        }
        double alpha = share * sum / (255.0 * SCALE * SCALE);
        int at = y * Miniature.WIDTH + x;
        ground[at] = (byte) Math.round((ground[at] & 255) * (1 - alpha) + ink * alpha);
      }
    }
    return ground;
  }

  private void roll(int size, double speed, boolean columns, int ink, IntFunction<byte[]> ground) {
    var names = names(40, size, columns);
    show(
        Math.min(30, (names.getHeight() + HEIGHT) / speed / RATE),
        i -> upon(ground.apply(i), names, (int) Math.round(i * speed) - HEIGHT, ink, 1));
  }

  private void cards(int count, IntFunction<byte[]> ground) {
    for (int card = 0; card < count; card++) {
      var names = names(2 + card % 3, 18, false);
      int top = (names.getHeight() - HEIGHT) / 2;
      int first = card * 72;
      show(
          3,
          i -> {
            double share = Math.min(1, Math.min(i / 12.0, (71 - i) / 12.0));
            return upon(ground.apply(first + i), names, top, 235, share);
          });
    }
  }

  private static byte[] black(int i) {
    return plain(16);
  }

  @ParameterizedTest
  @CsvSource({"11, 1, false", "20, .7, false", "10, .6, true", "14, 2, true"})
  void rolling_credits_on_black_are_found_to_a_second(int size, double speed, boolean columns) {
    show(60, this::busy);
    int start = frames;
    roll(size, speed, columns, 235, FindingCreditsTest::black);
    show(2, FindingCreditsTest::black);

    var credits = finder.credits();

    assertThat(credits.proposals()).hasSize(1);
    var end = credits.proposals().getFirst();
    assertThat(List.<Object>of(end.place(), end.style(), end.onPicture()))
        .isEqualTo(List.of(Place.END, Style.ROLLING, false));
    assertThat(end.startFrame()).isBetween(start - RATE, start + RATE);
    assertThat(end.endFrame()).isEqualTo(frames - 1);
    assertThat(end.confidence()).isGreaterThanOrEqualTo(.9);
    assertThat(credits.framesWithoutCredits()).isEqualTo(end.startFrame());
  }

  @Test
  void black_letters_rolling_on_white_are_found() {
    show(60, this::busy);
    int start = frames;
    roll(12, 1, false, 30, i -> plain(210));

    var end = finder.credits().proposals().getFirst();

    assertThat(end.style()).isEqualTo(Style.ROLLING);
    assertThat(end.startFrame()).isBetween(start - RATE, start + RATE);
  }

  @Test
  void cards_on_black_are_found_and_the_black_after_them_belongs_to_them() {
    show(60, this::busy);
    int start = frames;
    cards(5, FindingCreditsTest::black);
    show(5, FindingCreditsTest::black);

    var credits = finder.credits();

    assertThat(credits.proposals()).hasSize(1);
    var end = credits.proposals().getFirst();
    assertThat(List.<Object>of(end.place(), end.style(), end.onPicture(), end.endFrame()))
        .isEqualTo(List.of(Place.END, Style.CARDS, false, frames - 1));
    assertThat(end.startFrame()).isBetween(start, start + RATE / 2);
  }

  @Test
  void credits_rolling_upon_a_calm_picture_are_found_with_less_confidence() {
    show(60, this::busy);
    int start = frames;
    roll(14, 1, false, 235, FindingCreditsTest::soft);

    var end = finder.credits().proposals().getFirst();

    assertThat(List.<Object>of(end.place(), end.style(), end.onPicture()))
        .isEqualTo(List.of(Place.END, Style.ROLLING, true));
    assertThat(end.startFrame()).isBetween(start - RATE, start + 4 * RATE);
    assertThat(end.confidence()).isLessThan(.9);
  }

  @Test
  void cards_upon_a_calm_picture_are_found_when_there_are_several() {
    show(60, this::busy);
    int start = frames;
    cards(5, FindingCreditsTest::soft);

    var end = finder.credits().proposals().getFirst();

    assertThat(List.<Object>of(end.place(), end.style(), end.onPicture()))
        .isEqualTo(List.of(Place.END, Style.CARDS, true));
    assertThat(end.startFrame()).isBetween(start, start + 2 * RATE);
  }

  @Test
  void opening_credits_on_black_are_told_from_those_at_the_end() {
    cards(3, FindingCreditsTest::black);
    int opened = frames;
    show(60, this::busy);
    int start = frames;
    cards(4, FindingCreditsTest::black);

    var credits = finder.credits();

    assertThat(credits.proposals())
        .extracting(Credits.Proposal::place)
        .containsExactly(Place.OPENING, Place.END);
    assertThat(credits.proposals().getFirst().endFrame()).isBetween(opened - RATE, opened);
    assertThat(credits.framesWithoutCredits())
        .isBetween(start - opened - RATE, start - opened + 2 * RATE);
  }

  @Test
  void a_scene_after_the_credits_does_not_hide_them() {
    show(90, this::busy);
    int start = frames;
    roll(12, 1, false, 235, FindingCreditsTest::black);
    int end = frames;
    show(15, this::busy);

    var found = finder.credits().proposals().getFirst();

    assertThat(found.startFrame()).isBetween(start - RATE, start + RATE);
    assertThat(found.endFrame()).isBetween(end - 2 * RATE, end + RATE);
  }

  @Test
  void a_film_without_credits_has_none() {
    show(40, this::busy);
    show(20, FindingCreditsTest::soft);
    show(10, FindingCreditsTest::black);

    assertThat(finder.credits()).isEqualTo(new Credits(List.of(), frames));
  }

  @Test
  void subtitles_are_no_credits() {
    show(40, this::busy);
    for (int k = 0; k < 8; k++) {
      var words = names(2, 16, false);
      int top = -(HEIGHT - 60);
      show(2.5, i -> upon(soft(i), words, top, 235, 1));
      show(1, FindingCreditsTest::soft);
    }

    assertThat(finder.credits().proposals()).isEmpty();
  }

  @Test
  void a_picture_that_moves_up_is_no_roll() {
    show(40, this::busy);
    var still = busy(5000);
    show(
        12,
        i -> {
          var frame = new byte[Miniature.BYTES];
          for (int y = 0; y < Miniature.HEIGHT; y++) {
            int from = Math.floorMod(y + i / 5, Miniature.HEIGHT);
            System.arraycopy(
                still, from * Miniature.WIDTH, frame, y * Miniature.WIDTH, Miniature.WIDTH);
          }
          return frame;
        });

    assertThat(finder.credits().proposals()).isEmpty();
  }

  @Test
  void nothing_seen_is_nothing_found() {
    assertThat(finder.credits()).isEqualTo(new Credits(List.of(), 0));
    show(.1, FindingCreditsTest::black);
    assertThat(finder.credits()).isEqualTo(new Credits(List.of(), 3));
  }

  @Test
  void a_look_costs_little() {
    var pages = new ArrayList<byte[]>();
    for (int i = 0; i < 48; i++) {
      pages.add(busy(i * 5));
    }
    var threads = java.lang.management.ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 6; round++) {
      long start = threads.getCurrentThreadCpuTime();
      for (int i = 0; i < 20_000; i++) {
        finder.see(frames++, pages.get(i % 48));
      }
      best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
    }

    assertThat(best / 20_000).as("nanoseconds a frame").isLessThan(15_000);
  }
}

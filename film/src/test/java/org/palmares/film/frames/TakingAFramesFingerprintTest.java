package org.palmares.film.frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class TakingAFramesFingerprintTest {
  private static final long[] HASH = new long[FrameHash.WORDS];
  private static final long[] OTHER = new long[FrameHash.WORDS];

  /// Waves that repeat nowhere.
  @SuppressWarnings("UnnecessaryLambda") // compared with itself as a thing
  private static final IntBinaryOperator SCENE =
      (x, y) ->
          (int)
              (120
                  + 40 * StrictMath.sin(x * 0.11 + y * 0.07)
                  + 30 * StrictMath.cos(x * 0.031 * y * 0.09)
                  + 20 * StrictMath.sin(y * 0.23 - x * x * 0.002));

  private static byte[] frame(IntBinaryOperator luma) {
    var frame = new byte[Miniature.BYTES];
    for (int y = 0; y < Miniature.HEIGHT; y++) {
      for (int x = 0; x < Miniature.WIDTH; x++) {
        frame[y * Miniature.WIDTH + x] = (byte) luma.applyAsInt(x, y);
      }
    }
    return frame;
  }

  private static int distance(byte[] a, byte[] b) {
    var hash = FrameHash.whole();
    hash.write(a, HASH, 0);
    hash.write(b, OTHER, 0);
    return FrameHash.distance(HASH, 0, OTHER, 0);
  }

  @Test
  void it_is_the_same_on_every_machine() {
    FrameHash.whole().write(frame(SCENE), HASH, 0);
    assertThat(HASH)
        .containsExactly(
            -7814405947064380145L,
            7830173510729508460L,
            7899536763744479957L,
            7917568755123673813L);
  }

  @Test
  void a_brighter_frame_of_less_contrast_keeps_it() {
    var graded = frame((x, y) -> SCENE.applyAsInt(x, y) * 8 / 10 + 40);
    assertThat(distance(frame(SCENE), graded)).isLessThanOrEqualTo(8);
  }

  @Test
  void another_frame_has_half_of_it() {
    var other = frame((x, y) -> SCENE.applyAsInt(3 * y + 50, x + 11));
    assertThat(distance(frame(SCENE), other)).isBetween(90, 166);
  }

  @Test
  void the_mirror_image_has_the_one_that_comes_with_it() {
    int last = Miniature.WIDTH - 1;
    var hash = FrameHash.whole();
    hash.write(frame(SCENE), new long[FrameHash.WORDS], 0, HASH, 0);
    hash.write(frame((x, y) -> SCENE.applyAsInt(last - x, y)), OTHER, 0);
    assertThat(HASH).containsExactly(OTHER);
  }

  @Test
  void a_rectangle_has_that_of_a_frame_that_shows_nothing_else_there() {
    var hash = new FrameHash(10, 6, 98, 54);
    hash.write(frame(SCENE), HASH, 0);
    hash.write(
        frame((x, y) -> x < 10 || x >= 108 || y < 6 || y >= 60 ? 255 : SCENE.applyAsInt(x, y)),
        OTHER,
        0);
    assertThat(HASH).containsExactly(OTHER);
  }

  @Test
  void a_frame_of_one_colour_has_none() {
    FrameHash.whole().write(frame((x, y) -> 235), HASH, 0);
    assertThat(HASH).containsExactly(0L, 0L, 0L, 0L);
  }

  @Test
  void a_rectangle_too_small_is_refused() {
    assertThatThrownBy(() -> new FrameHash(100, 0, 28, 72))
        .hasMessage(
            "a hash needs a rectangle of at least 36 x 36 within 128 x 72, not 28 x 72 at 100, 0");
  }
}

package org.palmares.film.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.palmares.film.consistency.Cadence;
import org.palmares.film.traces.Drawing;
import org.palmares.film.traces.Traces;

class FindingPictureFaultsTest {
  private static final int FPS = 25;

  private final List<byte[]> film = new ArrayList<>();

  private void show(int frames, IntFunction<byte[]> frame) {
    for (int i = 0; i < frames; i++) {
      film.add(frame.apply(i));
    }
  }

  /// Something that moves, so that nothing is wrong with it.
  private void move(int frames) {
    int from = film.size();
    show(frames, i -> Drawing.moved(2 * (from + i), from + i));
  }

  private PictureReport report() {
    return report(List.of());
  }

  private PictureReport report(List<Cadence> cadences) {
    var traces = new Traces();
    var faults = new PictureFaults(traces, FPS, 16 / 9.0);
    for (int i = 0; i < film.size(); i++) {
      traces.see(i, film.get(i));
      faults.see(i, film.get(i));
    }
    return faults.report(new int[] {0}, cadences);
  }

  private static Fault fault(Fault.Kind kind, int start, int end) {
    return new Fault(kind, start, end);
  }

  @Test
  void a_film_that_moves_has_no_faults() {
    move(120);

    assertThat(report().faults()).isEmpty();
  }

  @Test
  void black_is_told_to_the_frame_and_a_blink_is_not() {
    move(40);
    show(30, i -> Drawing.grey(16));
    move(40);
    show(8, i -> Drawing.grey(16));
    move(40);

    assertThat(report().faults())
        .containsExactly(new Fault(Fault.Kind.BLACK, 40, 69, "mean_luma", 16));
  }

  @Test
  void white_letters_on_black_are_not_black() {
    move(40);
    show(40, i -> Drawing.painted(Drawing.grey(16), 20 + i, 30, 60, 4, 200));
    move(40);

    assertThat(report().faults()).isEmpty();
  }

  @Test
  void a_frozen_picture_is_told_with_the_frame_that_it_shows() {
    move(40);
    var last = film.getLast();
    show(30, i -> last);
    move(40);

    assertThat(report().faults()).containsExactly(fault(Fault.Kind.FROZEN, 39, 69));
  }

  @Test
  void a_still_face_whose_mouth_moves_is_not_frozen() {
    move(40);
    var last = film.getLast();
    show(60, i -> Drawing.painted(last, 60, 40, 6, 2 + i % 4, 40));
    move(40);

    assertThat(report().faults()).isEmpty();
  }

  @Test
  void one_frame_shown_twice_is_told_unless_it_belongs_to_a_pattern() {
    move(60);
    film.add(film.getLast());
    int from = film.size() - 1;
    show(60, i -> Drawing.moved(2 * (from + i), from + i));

    assertThat(report().faults()).containsExactly(fault(Fault.Kind.DUPLICATED_FRAME, 60, 60));
    assertThat(report(List.of(new Cadence(0, 120, 12, 0.5))).faults()).isEmpty();
  }

  @Test
  void missing_frames_in_a_pan_are_counted() {
    show(60, i -> Drawing.moved(2 * i, 0));
    show(60, i -> Drawing.moved(2 * (i + 62), 0));

    assertThat(report().faults())
        .containsExactly(new Fault(Fault.Kind.DROPPED_FRAMES, 60, 60, "frames", 2));
  }

  @Test
  void five_flashes_a_second_over_the_whole_screen_are_a_warning() {
    show(50, i -> Drawing.grey(60));
    show(50, i -> Drawing.grey(i % 5 < 2 ? 200 : 60));
    show(50, i -> Drawing.grey(60));

    var flashes = report().faults(Fault.Kind.FLASHES);

    assertThat(flashes).hasSize(1);
    assertThat(flashes.getFirst().startFrame()).isBetween(48, 52);
    assertThat(flashes.getFirst().endFrame()).isBetween(95, 125);
    assertThat(flashes.getFirst().values().get("area")).isEqualTo(1);
    assertThat(flashes.getFirst().values().get("per_second")).isBetween(4.5, 5.5);
  }

  @Test
  void three_flashes_a_second_are_allowed() {
    show(200, i -> Drawing.grey(i % 9 < 4 ? 200 : 60)); // 2.8 a second

    assertThat(report().faults(Fault.Kind.FLASHES)).isEmpty();
  }

  @Test
  void flashes_on_a_fifth_of_the_screen_are_allowed_and_on_a_third_are_not() {
    show(100, i -> Drawing.painted(Drawing.grey(60), 0, 0, 128, 14, i % 4 < 2 ? 200 : 60));

    assertThat(report().faults(Fault.Kind.FLASHES)).isEmpty();

    film.clear();
    show(100, i -> Drawing.painted(Drawing.grey(60), 0, 0, 128, 24, i % 4 < 2 ? 200 : 60));

    assertThat(report().faults(Fault.Kind.FLASHES)).hasSize(1);
  }

  @Test
  void a_flash_that_is_bright_even_at_its_darkest_counts_for_nothing() {
    show(100, i -> Drawing.grey(i % 4 < 2 ? 235 : 217)); // 200 and 164 cd/m2

    assertThat(report().faults(Fault.Kind.FLASHES)).isEmpty();
  }

  @Test
  void saturated_red_flashes_at_any_brightness() {
    show(100, i -> i % 4 < 2 ? Drawing.plain(63, 102, 240) : Drawing.plain(63, 128, 128));

    assertThat(report().faults(Fault.Kind.RED_FLASHES)).hasSize(1);
  }

  @Test
  void colour_bars_are_known_in_both_shapes_and_are_frozen_too() {
    show(40, i -> bars(7));
    move(60);

    assertThat(report().faults())
        .containsExactly(fault(Fault.Kind.FROZEN, 0, 39), fault(Fault.Kind.COLOUR_BARS, 0, 39));

    film.clear();
    show(40, i -> bars(8));
    move(60);

    assertThat(report().faults(Fault.Kind.COLOUR_BARS)).hasSize(1);
  }

  /// At 75 per cent, from white or grey; eight bars end in black.
  private static byte[] bars(int count) {
    int[][] colours = {
      {180, 128, 128}, {168, 44, 136}, {145, 147, 44}, {133, 63, 52},
      {63, 193, 204}, {51, 109, 212}, {28, 212, 120}, {16, 128, 128}
    };
    var frame = Drawing.grey(16);
    for (int x = 0; x < 128; x++) {
      var colour = colours[Math.min(count - 1, x * count / 128)];
      for (int y = 0; y < 72; y++) {
        frame[y * 128 + x] = (byte) colour[0];
        frame[128 * 72 + y / 2 * 64 + x / 2] = (byte) colour[1];
        frame[128 * 72 * 5 / 4 + y / 2 * 64 + x / 2] = (byte) colour[2];
      }
    }
    return frame;
  }

  @Test
  void full_range_in_a_limited_film_is_told() {
    move(48);
    show(48, i -> Drawing.painted(Drawing.moved(2 * (48 + i), 48 + i), 0, 0, 128, 16, 2));
    move(48);

    var faults = report().faults();

    assertThat(faults).hasSize(1);
    assertThat(faults.getFirst().kind()).isEqualTo(Fault.Kind.ILLEGAL_LEVELS);
    assertThat(faults.getFirst().startFrame()).isEqualTo(48);
    assertThat(faults.getFirst().values())
        .isEqualTo(Map.of("below_share", 0.222, "above_share", 0.0));
  }

  @Test
  void a_film_without_bars_fills_its_frame() {
    move(100);

    assertThat(report().areas()).containsExactly(new ActiveArea(0, 99, 0, 0, 1, 1, 1.78));
  }

  @Test
  void bars_above_and_below_are_left_out_of_the_picture_even_with_a_logo_in_them() {
    show(100, i -> Drawing.painted(letterboxed(Drawing.moved(2 * i, i), 9), 100, 3, 20, 4, 180));

    assertThat(report().areas()).containsExactly(new ActiveArea(0, 99, 0, 0.125, 1, 0.75, 2.37));
  }

  @Test
  void a_film_that_changes_its_shape_is_told_in_two_parts() {
    show(100, i -> letterboxed(Drawing.moved(2 * i, i), 9));
    show(100, i -> Drawing.moved(2 * i, i));
    var traces = new Traces();
    var faults = new PictureFaults(traces, FPS, 16 / 9.0);
    for (int i = 0; i < film.size(); i++) {
      traces.see(i, film.get(i));
      faults.see(i, film.get(i));
    }

    assertThat(faults.report(new int[] {0, 100}, List.of()).areas())
        .containsExactly(
            new ActiveArea(0, 99, 0, 0.125, 1, 0.75, 2.37),
            new ActiveArea(100, 199, 0, 0, 1, 1, 1.78));
  }

  private static byte[] letterboxed(byte[] frame, int rows) {
    return Drawing.painted(
        Drawing.painted(frame, 0, 0, 128, rows, 16), 0, 72 - rows, 128, rows, 16);
  }

  @Test
  void a_rate_and_a_shape_are_above_nothing() {
    assertThatThrownBy(() -> new PictureFaults(new Traces(), 0, 1.78))
        .hasMessage("rate and aspect must be above 0, not 0.0 and 1.78");
    assertThatThrownBy(() -> new Fault(Fault.Kind.BLACK, 5, 4))
        .hasMessage("BLACK cannot last from frame 5 to 4");
  }
}

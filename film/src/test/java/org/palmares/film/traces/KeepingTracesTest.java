package org.palmares.film.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeepingTracesTest {

  private static Traces of(byte[]... frames) {
    var traces = new Traces();
    for (int i = 0; i < frames.length; i++) {
      traces.see(i, frames[i]);
    }
    return traces;
  }

  @Test
  void a_grey_frame_is_as_bright_as_it_is_and_has_no_contrast() {
    var traces = of(Drawing.plain(90, 100, 170));

    assertThat(traces.mean(0)).isEqualTo(90);
    assertThat(traces.spread(0)).isZero();
    assertThat(traces.detail(0)).isZero();
    assertThat(traces.cell(0, 47)).isEqualTo(90);
    assertThat(traces.cb(0, 11)).isEqualTo(100);
    assertThat(traces.cr(0, 11)).isEqualTo(170);
  }

  @Test
  void a_change_is_measured_as_a_whole_and_where_it_is_largest() {
    var traces = of(Drawing.grey(90), Drawing.painted(Drawing.grey(90), 16, 12, 16, 12, 138));

    assertThat(traces.change(1)).isEqualTo(1); // 48 levels on a 48th
    assertThat(traces.peakChange(1)).isEqualTo(48);
    assertThat(traces.apart(0, 1)).isCloseTo(2.0 * 47 / 48, within(1e-9));
  }

  @Test
  void a_difference_of_light_alone_keeps_pictures_together() {
    var picture = Drawing.moved(3, 5);

    var traces = of(picture, Drawing.lit(picture, 12));

    assertThat(traces.apart(0, 1)).isLessThan(0.1);
    assertThat(traces.distance(0, 1)).isLessThanOrEqualTo(4);
    assertThat(traces.mean(1) - traces.mean(0)).isCloseTo(12, within(0.01));
  }

  @Test
  void the_movement_of_the_whole_picture_is_measured() {
    var traces = of(Drawing.moved(0, 0), Drawing.moved(3, -2));

    assertThat(traces.across(1)).isCloseTo(3, within(0.3));
    assertThat(traces.down(1)).isCloseTo(-2, within(0.3));
  }

  @Test
  void what_only_moves_leaves_less_than_what_changes() {
    var frames = IntStream.range(0, 13).mapToObj(i -> Drawing.moved(2 * i, 0)).toList();
    var moving = of(frames.toArray(byte[][]::new));
    var changing = of(frames.toArray(byte[][]::new));
    changing.see(13, Drawing.moved(80, 60));
    moving.see(13, Drawing.moved(26, 0));

    assertThat(moving.residual(12)).isLessThan(moving.change(12) / 3);
    assertThat(moving.residual(11)).isNaN();
  }

  @Test
  void an_average_does_not_bend() {
    var one = Drawing.moved(0, 0);
    var other = Drawing.moved(5, 3);

    var traces = of(one, Drawing.mixed(one, other), other, Drawing.moved(10, 6));

    assertThat(traces.bend(1)).isLessThan(0.5);
    assertThat(traces.bend(2)).isGreaterThan(2);
    assertThat(traces.skip(2)).isGreaterThan(5);
  }

  @Test
  void a_mirrored_frame_is_known() {
    var frame = Drawing.moved(0, 0);
    var mirrored = Drawing.luma((x, y) -> frame[y * 128 + 127 - x] & 255);

    var traces = of(frame, mirrored);

    assertThat(traces.mirroredApart(0, 1)).isZero();
    assertThat(traces.mirroredDistance(0, 1)).isLessThan(20);
    assertThat(traces.distance(0, 1)).isGreaterThan(60);
  }

  @Test
  void frames_come_in_order() {
    var traces = of(Drawing.grey(16));

    assertThatThrownBy(() -> traces.see(2, Drawing.grey(16)))
        .hasMessage("frame 1 was expected after 1 frames, not 2");
    assertThatThrownBy(() -> traces.mean(1)).hasMessage("frame 1 of a film of 1 frames");
  }

  @Test
  void more_frames_than_a_page_holds_are_kept() {
    var traces = new Traces();
    for (int i = 0; i < 5000; i++) {
      traces.see(i, Drawing.grey(i % 200));
    }

    assertThat(traces.frames()).isEqualTo(5000);
    assertThat(traces.mean(4999)).isEqualTo(199);
    assertThat(traces.mean(4095)).isEqualTo(95);
  }
}

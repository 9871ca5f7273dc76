package org.palmares.film.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.palmares.film.traces.Drawing;
import org.palmares.film.traces.Measure;
import org.palmares.film.traces.Traces;

class MeasuringConsistencyTest {
  private static final int FPS = 24;

  private final List<byte[]> film = new ArrayList<>();

  private void show(int frames, IntFunction<byte[]> frame) {
    for (int i = 0; i < frames; i++) {
      film.add(frame.apply(i));
    }
  }

  private ConsistencyReport report(int... starts) {
    var traces = new Traces();
    var consistency = new Consistency(traces, FPS);
    for (int i = 0; i < film.size(); i++) {
      traces.see(i, film.get(i));
      consistency.see(i, film.get(i));
    }
    return consistency.report(starts);
  }

  private double measure(ConsistencyReport report, String name) {
    return report.measures().stream()
        .filter(it -> it.name().equals(name))
        .mapToDouble(Measure::value)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_loop_is_told_with_its_period_and_how_often_it_is_seen() {
    show(144, i -> Drawing.moved(3 * (i % 48), i % 48));

    var report = report(0);

    assertThat(report.recurrences()).hasSize(1);
    var loop = report.recurrences().getFirst();
    assertThat(loop.kind()).isEqualTo(Recurrence.Kind.LOOP);
    assertThat(loop.startFrame()).isZero();
    assertThat(loop.endFrame()).isEqualTo(143);
    assertThat(loop.period()).hasValue(48);
    assertThat(loop.passes()).isEqualTo(3);
    assertThat(measure(report, "repeated_share")).isEqualTo(0.6667);
  }

  @Test
  void a_slow_pan_is_no_loop_and_a_still_is_none_either() {
    show(200, i -> Drawing.moved(i / 6, 0));
    show(200, i -> Drawing.moved(90, 60));

    assertThat(report(0, 200).recurrences()).isEmpty();
  }

  @Test
  void footage_shown_backwards_later_is_told() {
    show(60, i -> Drawing.moved(2 * i, i));
    show(40, i -> Drawing.moved(100 + 3 * i, 90 - i));
    show(60, i -> Drawing.moved(2 * (59 - i), 59 - i));

    var found = report(0, 60, 100).recurrences();

    assertThat(found).hasSize(1);
    assertThat(found.getFirst())
        .isEqualTo(
            new Recurrence(
                Recurrence.Kind.REVERSED_REPEAT,
                100,
                159,
                0,
                59,
                java.util.OptionalInt.empty(),
                0));
  }

  @Test
  void waves_of_light_are_a_flicker_with_their_period() {
    show(60, i -> Drawing.moved(2 * i, i));
    show(60, i -> Drawing.lit(Drawing.moved(2 * (60 + i), 60 + i), i % 6 < 3 ? 6 : 0));
    show(60, i -> Drawing.moved(2 * (120 + i), 120 + i));

    var flickers = report(0).flickers();

    assertThat(flickers).hasSize(1);
    assertThat(flickers.getFirst().startFrame()).isBetween(58, 63);
    assertThat(flickers.getFirst().endFrame()).isBetween(116, 121);
    assertThat(flickers.getFirst().period()).isCloseTo(6, within(0.3));
    assertThat(flickers.getFirst().amplitude()).isCloseTo(3, within(0.3));
  }

  @Test
  void light_that_only_rises_does_not_flicker() {
    show(80, i -> Drawing.lit(Drawing.moved(2 * (i / 2), 0), i / 2));

    assertThat(report(0).flickers()).isEmpty();
  }

  @Test
  void frames_made_by_blending_are_counted() {
    show(
        120,
        i ->
            i % 2 == 0
                ? Drawing.moved(3 * i, i)
                : Drawing.mixed(
                    Drawing.moved(3 * (i - 1), i - 1), Drawing.moved(3 * (i + 1), i + 1)));

    assertThat(report(0).shots().getFirst().blendedShare()).isBetween(0.4, 0.5);

    film.clear();
    show(120, i -> Drawing.moved(3 * i, i));

    assertThat(report(0).shots().getFirst().blendedShare()).isZero();
  }

  @Test
  void a_pulse_of_every_fourth_frame_is_told() {
    show(96, i -> Drawing.moved(4 * (i / 4) + (i % 4), 0));
    var steady = report(0).shots().getFirst();
    film.clear();
    int[] place = {0};
    show(
        96,
        i -> {
          place[0] += i % 4 == 0 ? 4 : 1;
          return Drawing.moved(place[0], 0);
        });
    var pulsing = report(0).shots().getFirst();

    assertThat(steady.pulse()).isEmpty();
    assertThat(pulsing.pulse()).hasValue(4);
    assertThat(pulsing.pulseStrength().orElseThrow()).isGreaterThan(0.5);
  }

  @Test
  void a_shaken_camera_jitters_and_a_steady_one_does_not() {
    var random = new SplittableRandom(5);
    show(60, i -> Drawing.moved(2 * i, 0));
    show(60, i -> Drawing.moved(2 * i + random.nextInt(3) - 1, random.nextInt(3) - 1));

    var shots = report(0, 60).shots();

    assertThat(shots.getFirst().jitter().orElseThrow()).isLessThan(0.2);
    assertThat(shots.getLast().jitter().orElseThrow()).isGreaterThan(0.5);
  }

  @Test
  void something_that_dissolves_leaves_more_than_something_that_moves() {
    show(60, i -> Drawing.moved(2 * i, 2 * i));
    show(60, i -> mixed(Drawing.moved(0, 0), Drawing.moved(90, 120), i / 60.0));

    var shots = report(0, 60).shots();

    assertThat(shots.getFirst().residualShare().orElseThrow()).isLessThan(0.3);
    assertThat(shots.getLast().residualShare().orElseThrow()).isGreaterThan(0.6);
  }

  private static byte[] mixed(byte[] one, byte[] other, double share) {
    var mixed = one.clone();
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = (byte) Math.round((one[i] & 255) * (1 - share) + (other[i] & 255) * share);
    }
    return mixed;
  }

  @Test
  void a_clip_continued_from_its_last_frame_with_other_light_has_a_seam() {
    show(120, i -> Drawing.moved(i, 0));
    film.add(film.getLast());
    show(119, i -> Drawing.lit(Drawing.moved(120 + i, -i), 4));

    var seams = report(0).seams();

    assertThat(seams).hasSize(1);
    assertThat(seams.getFirst().frame()).isEqualTo(121);
    assertThat(seams.getFirst().signs()).contains(Seam.Sign.DOUBLED_FRAME, Seam.Sign.LIGHT);
  }

  @Test
  void a_lamp_that_is_switched_on_is_no_seam() {
    show(120, i -> Drawing.moved(2 * i, i));
    show(120, i -> Drawing.lit(Drawing.moved(2 * (120 + i), 120 + i), 4));

    assertThat(report(0).seams()).isEmpty();
  }

  @Test
  void shots_of_one_view_belong_together_and_their_drift_is_told() {
    show(48, i -> Drawing.moved(i / 8, 0));
    show(48, i -> Drawing.moved(100 + 2 * i, 90));
    show(48, i -> Drawing.lit(Drawing.moved(i / 8, 0), 10));

    var report = report(0, 48, 96);

    assertThat(report.setUps()).hasSize(1);
    var setUp = report.setUps().getFirst();
    assertThat(setUp.shots()).containsExactly(0, 2);
    assertThat(setUp.lumaDrift()).isCloseTo(10, within(0.2));
    assertThat(setUp.hueDrift()).isZero();
    assertThat(measure(report, "luma_drift")).isEqualTo(setUp.lumaDrift());
  }

  @Test
  void a_mark_in_the_corner_is_told_when_everything_else_changes() {
    show(720, i -> marked(Drawing.moved(5 * i, 3 * i)));

    var mark = report(0).mark().orElseThrow();

    assertThat(mark.left()).isCloseTo(104 / 128.0, within(0.03));
    assertThat(mark.top()).isCloseTo(60 / 72.0, within(0.04));
    assertThat(mark.width()).isCloseTo(14 / 128.0, within(0.04));

    film.clear();
    show(720, i -> Drawing.moved(5 * i, 3 * i));

    assertThat(report(0).mark()).isEmpty();
  }

  private static byte[] marked(byte[] frame) {
    var marked = frame;
    for (int x = 104; x < 118; x += 4) {
      marked = Drawing.painted(marked, x, 60, 2, 6, 225);
    }
    return marked;
  }

  @Test
  void an_enlarged_picture_tells_its_size() {
    var consistency = new Consistency(new Traces(), FPS);
    for (int i = 0; i < 4; i++) {
      consistency.crop(i, enlarged(i, 0.4), 512, 512);
    }

    var size = consistency.report(new int[0]).sourceSize().orElseThrow();

    assertThat(size.horizontal()).isCloseTo(0.4, within(0.01));
    assertThat(size.vertical()).isCloseTo(0.4, within(0.01));
    assertThat(size.crops()).isEqualTo(4);
  }

  @Test
  void a_picture_that_was_never_enlarged_tells_nothing() {
    var consistency = new Consistency(new Traces(), FPS);
    for (int i = 0; i < 4; i++) {
      consistency.crop(i, enlarged(i, 1), 512, 512);
    }

    assertThat(consistency.report(new int[0]).sourceSize()).isEmpty();
  }

  /// Noise, drawn smaller by this factor and enlarged by straight lines between its pixels.
  private static byte[] enlarged(int seed, double factor) {
    var random = new SplittableRandom(seed);
    var small = new double[514 * 514];
    for (int i = 0; i < small.length; i++) {
      small[i] = 60 + random.nextInt(120);
    }
    var gray = new byte[512 * 512];
    for (int y = 0; y < 512; y++) {
      for (int x = 0; x < 512; x++) {
        int left = (int) (x * factor);
        int top = (int) (y * factor);
        double right = x * factor - left;
        double down = y * factor - top;
        double upper = small[top * 514 + left] * (1 - right) + small[top * 514 + left + 1] * right;
        double lower =
            small[(top + 1) * 514 + left] * (1 - right) + small[(top + 1) * 514 + left + 1] * right;
        gray[y * 512 + x] = (byte) Math.round(upper * (1 - down) + lower * down);
      }
    }
    return gray;
  }

  @Test
  void shots_begin_with_the_film_and_follow_each_other() {
    show(10, i -> Drawing.moved(i, 0));

    assertThatThrownBy(() -> report(0, 12))
        .hasMessage("shots begin with 0 and follow each other within 10 frames, not [0, 12]");
    assertThatThrownBy(() -> report(1)).hasMessageContaining("not [1]");
    assertThatThrownBy(this::report).hasMessage("a film of 10 frames has a shot");
  }

  @Test
  void a_film_without_frames_has_nothing_to_tell() {
    var report = report();

    assertThat(report.recurrences()).isEmpty();
    assertThat(report.shots()).isEmpty();
    assertThat(report.complete()).isTrue();
  }
}

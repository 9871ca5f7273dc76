package org.palmares.film.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayingOutSheetsTest {

  @ParameterizedTest
  @CsvSource({
    "60, 640, 360, 56, 7",
    "60, 640, 268, 60, 6",
    "60, 360, 640, 52, 13",
    "13, 640, 360, 12, 3",
    "3, 640, 360, 3, 3",
    "2, 640, 360, 2, 2",
    "1, 640, 360, 1, 1"
  })
  void every_row_of_a_sheet_is_full(int stills, int width, int height, int taken, int columns) {
    var sheet = Grid.sheet(stills, 1600, width, height, Captions.FOOT, 8, 16);

    assertThat(List.of(sheet.count(), sheet.columns())).isEqualTo(List.of(taken, columns));
    assertThat(sheet.count() % sheet.columns()).isZero();
    assertThat(sheet.width()).isLessThanOrEqualTo(1600);
  }

  @Test
  void a_small_film_is_not_made_larger() {
    var sheet = Grid.sheet(4, 1600, 64, 36, 22, 8, 16);

    assertThat(List.of(sheet.cellWidth(), sheet.cellHeight())).isEqualTo(List.of(64, 36));
  }

  @Test
  void pictures_lie_in_rows_from_the_top_left() {
    var grid = new Grid(5, 3, 160, 90, 20, 8, 16);

    assertThat(List.of(grid.width(), grid.height(), grid.rows())).isEqualTo(List.of(528, 260, 2));
    assertThat(List.of(grid.x(0), grid.y(0))).isEqualTo(List.of(16, 16));
    assertThat(List.of(grid.x(4), grid.y(4))).isEqualTo(List.of(184, 134));
  }

  @Test
  void a_player_is_told_what_to_show_above_its_seek_bar() {
    var track =
        new SeekTrack(
            "seek.webp", Grid.sprite(3, 160, 90, 320), List.of(0.0, 1.0, 3599.96), 3601.25);

    assertThat(track.vtt())
        .isEqualTo(
            """
            WEBVTT

            00:00:00.000 --> 00:00:01.000
            seek.webp#xywh=0,0,160,90

            00:00:01.000 --> 00:59:59.960
            seek.webp#xywh=160,0,160,90

            00:59:59.960 --> 01:00:01.250
            seek.webp#xywh=0,90,160,90
            """);
  }

  @Test
  void a_page_is_told_where_the_still_of_each_shot_lies() {
    var sheet =
        new ShotSheet(
            "shots.webp",
            320,
            90,
            List.of(
                new ShotSheet.Entry(
                    0, 0, 1500, Optional.of(new ShotSheet.Place(1000, 160, 0, 160, 90))),
                new ShotSheet.Entry(1, 1500, 1900, Optional.empty())));

    assertThat(sheet.json())
        .isEqualTo(
            """
            {"picture": "shots.webp", "width": 320, "height": 90, "shots": [
            {"shot": 0, "start_ms": 0, "end_ms": 1500, "still": {"at_ms": 1000, "x": 160, "y": 0, "w": 160, "h": 90}},
            {"shot": 1, "start_ms": 1500, "end_ms": 1900}
            ]}
            """);
  }

  @Test
  void times_are_written_below_the_pictures_and_nowhere_else() {
    var grid = new Grid(2, 2, 60, 30, Captions.FOOT, 4, 6);
    var sheet = Captions.read().on(grid, List.of(0.0, 71.9));

    assertThat(row(sheet, grid, 6, 36 + 5 + 8))
        .isEqualTo(".##...+#+............##...+#+..##...+#+.");
    assertThat(inkWithin(sheet, grid, 0, 36)).isZero();
    assertThat(inkWithin(sheet, grid, 36, 36 + Captions.FOOT)).isPositive();
    assertThat(inkWithin(sheet, grid, 36 + Captions.FOOT, grid.height())).isZero();
  }

  /// Forty pixels of one row: blank, faint or bright.
  private static String row(byte[] sheet, Grid grid, int x, int y) {
    var text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      int shade = sheet[y * grid.width() + x + i] & 255;
      text.append(shade == 0 ? '.' : shade < 120 ? '+' : '#');
    }
    return text.toString();
  }

  private static int inkWithin(byte[] sheet, Grid grid, int from, int to) {
    int ink = 0;
    for (int i = from * grid.width(); i < to * grid.width(); i++) {
      ink += sheet[i] == 0 ? 0 : 1;
    }
    return ink;
  }

  @Test
  void an_empty_grid_is_refused() {
    assertThatThrownBy(() -> new Grid(0, 1, 10, 10, 0, 0, 0))
        .hasMessage("a grid has at least one picture of one pixel, not 0 of 10 x 10 in 1 columns");
  }
}

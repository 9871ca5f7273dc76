package org.palmares.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AddingUpMarksTest {

  @Test
  void several_marks_have_a_mean_a_median_and_a_spread() {
    assertThat(Marks.of(7, 4, 10, 7))
        .isEqualTo(
            new Marks(
                4, OptionalDouble.of(7), OptionalDouble.of(7), OptionalDouble.of(Math.sqrt(6))));
  }

  @Test
  void the_median_of_three_is_the_one_in_the_middle() {
    assertThat(Marks.of(9, 1, 2).median()).hasValue(2);
  }

  @Test
  void one_mark_has_no_spread_and_none_has_nothing() {
    assertThat(Marks.of(8.5))
        .isEqualTo(
            new Marks(1, OptionalDouble.of(8.5), OptionalDouble.of(8.5), OptionalDouble.empty()));
    assertThat(Marks.of())
        .isEqualTo(
            new Marks(0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()));
  }

  @Test
  void equal_marks_have_no_spread_to_the_last_digit() {
    assertThat(Marks.of(6.1, 6.1, 6.1, 6.1).spread()).hasValue(0);
  }

  @Test
  void the_order_of_marks_changes_nothing() {
    assertThat(Marks.of(0.1, 0.7, 0.3, 9.9)).isEqualTo(Marks.of(9.9, 0.3, 0.1, 0.7));
  }

  @Test
  void criteria_count_by_their_weights() {
    assertThat(Marks.weighted(new int[] {10, 4}, new int[] {1, 1})).isEqualTo(7);
    assertThat(Marks.weighted(new int[] {10, 4, 1}, new int[] {50, 25, 25})).isEqualTo(6.25);
  }

  @Test
  void what_does_not_fit_together_is_refused_with_the_values() {
    assertThatThrownBy(() -> Marks.weighted(new int[] {1, 2}, new int[] {1}))
        .hasMessage("2 marks with 1 weights: as many of both, and at least one");
    assertThatThrownBy(() -> Marks.weighted(new int[] {1}, new int[] {0}))
        .hasMessage("Weights [0]: all above 0");
    assertThatThrownBy(() -> Marks.of(1, Double.NaN))
        .hasMessage("Marks [1.0, NaN]: finite numbers");
  }
}

package org.palmares.film.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.palmares.film.frames.Miniature;

class FindingFilmsInAnIndexTest {
  private final LikenessIndex index = new LikenessIndex();
  private final Map<String, Fingerprint> films = new HashMap<>();

  /// Blurred blots made by chance, one picture a second, from this one on.
  private static Fingerprint film(long seed, int from, int seconds) {
    var maker = new FingerprintMaker(8, 16.0 / 9);
    var frame = new byte[Miniature.BYTES];
    for (int number = 0; number < 8 * seconds; number++) {
      if (number % 8 == 0) {
        draw(new SplittableRandom(seed * 10_000 + from + number / 8), frame);
      }
      maker.see(number, frame);
    }
    return maker.fingerprint(number -> number / 8.0, seconds, List.of());
  }

  private static void draw(SplittableRandom chance, byte[] frame) {
    var blots = chance.ints(16 * 9, 16, 235).toArray();
    for (int y = 0; y < Miniature.HEIGHT; y++) {
      for (int x = 0; x < Miniature.WIDTH; x++) {
        frame[y * Miniature.WIDTH + x] = (byte) blots[y / 8 * 16 + x / 8];
      }
    }
  }

  private void keep(String id, long seed, int seconds) {
    var film = film(seed, 0, seconds);
    films.put(id, film);
    index.add(id, film);
  }

  private List<String> found(Fingerprint film) {
    return index.find(film, Likeness.DUPLICATE, films::get).stream()
        .map(LikenessIndex.Found::id)
        .toList();
  }

  @Test
  void an_excerpt_leads_to_its_film_among_others() {
    for (int i = 0; i < 20; i++) {
      keep("film " + i, i, 40 + i);
    }
    assertThat(found(film(7, 10, 25))).containsExactly("film 7");
    assertThat(found(film(99, 0, 60))).isEmpty();
    assertThat(index.size()).isEqualTo(20);
  }

  @Test
  void a_film_that_was_removed_is_not_found_any_more() {
    keep("first", 1, 30);
    keep("second", 2, 30);
    index.remove("first");
    index.remove("never there");
    assertThat(found(film(1, 0, 30))).isEmpty();
    assertThat(found(film(2, 0, 30))).containsExactly("second");
  }

  @Test
  void a_film_added_again_replaces_itself() {
    keep("film", 1, 30);
    keep("film", 2, 30);
    assertThat(found(film(1, 0, 30))).isEmpty();
    assertThat(found(film(2, 0, 30))).containsExactly("film");
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void what_is_removed_gives_its_memory_back() {
    for (int i = 0; i < 300; i++) {
      index.add("film " + i, film(i % 3, 0, 4));
    }
    long full = index.bytes();
    for (int i = 1; i < 300; i++) {
      index.remove("film " + i);
    }
    assertThat(index.bytes()).isLessThan(full / 2);
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void nearly_all_codes_with_sixty_bits_wrong_are_found() {
    var figures = IndexBench.figures(100_000);
    assertThat(figures).hasSize(1);
    assertThat(figures.getFirst().recall()).isGreaterThan(0.98);
    assertThat(figures.getFirst().extrapolated(1_000_000).megabytes()).isEqualTo(36);
  }
}

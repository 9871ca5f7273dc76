package org.palmares.film.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.palmares.film.Lightbox;

/// Films that were disguised with real filters and coded anew, one disguise of each kind; with
/// `PALMARES_MEASURE=all` every disguise of every film, and every film beside every clip, written
/// to `target/measured/disguises.txt`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeeingThroughDisguisesTest {
  private static final String BUNNY = "bbb_00_big_buck_bunny_480p_30sec.mp4";
  private static final String THE_SAME_BUNNY = "mpy_00_big_buck_bunny_0_30.webm";

  private final LikenessIndex index = new LikenessIndex();
  private final List<String> lines = new ArrayList<>();
  private List<Masquerade.Guest> guests = List.of();
  private Map<String, Fingerprint> films = Map.of();

  @BeforeAll
  void invite() {
    Lightbox.clips();
    guests = Masquerade.guests();
    films =
        guests.stream()
            .collect(Collectors.toMap(Masquerade.Guest::name, Masquerade.Guest::fingerprint));
    films.forEach(index::add);
  }

  @Test
  void films_that_have_nothing_in_common_are_no_duplicates() {
    var named =
        guests.stream()
            .map(it -> new NamedFingerprint(it.name(), it.name(), it.fingerprint()))
            .toList();

    assertThat(Duplicates.among(named)).isEmpty();
  }

  @Test
  void every_disguise_is_seen_through_and_nobody_else_taken_for_the_film() {
    var disguises = Disguise.all();
    var wrong = new ArrayList<String>();
    for (int i = 0; i < disguises.size(); i++) {
      wrong.addAll(wrong(disguises.get(i), 3 * i % guests.size()));
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "PALMARES_MEASURE", matches = "all")
  void every_disguise_of_every_film_is_seen_through_and_no_clip_is_mistaken() throws IOException {
    var wrong = new ArrayList<String>();
    for (var disguise : Disguise.all()) {
      for (int guest = 0; guest < guests.size(); guest++) {
        wrong.addAll(wrong(disguise, guest));
      }
    }
    for (var clip : Lightbox.clips()) {
      wrong.addAll(mistaken(clip));
    }
    var table = Path.of("target/measured/disguises.txt");
    Files.createDirectories(table.getParent());
    Files.write(table, lines);

    assertThat(wrong).isEmpty();
  }

  /// What is wrong with what was found of a guest in a disguise, and of all others.
  private List<String> wrong(Disguise disguise, int number) {
    var guest = guests.get(number);
    var other = guests.get((number + 1) % guests.size());
    var mask = Masquerade.masked(guest, disguise, other);
    var sight = Sight.of(Likeness.between(guest.fingerprint(), mask.fingerprint()), mask.truth());
    var wrong = new ArrayList<String>();
    var line = "%-26s %-12s %s".formatted(disguise, guest.name(), sight);
    if (!sight.isRight(disguise.isMirrored())) {
      wrong.add(line);
    }
    double most = 0;
    for (var stranger : guests) {
      boolean isThere = stranger.equals(guest) || (disguise.isPadding() && stranger.equals(other));
      double score = Likeness.between(stranger.fingerprint(), mask.fingerprint()).score();
      most = isThere ? most : Math.max(most, score);
    }
    if (most >= Likeness.DUPLICATE) {
      wrong.add(line + ", but also somebody else: " + most);
    }
    var found = index.find(mask.fingerprint(), Likeness.DUPLICATE, films::get);
    if (found.stream().noneMatch(it -> it.id().equals(guest.name()))) {
      wrong.add(line + ", but not in the index");
    }
    lines.add(line + String.format(Locale.ROOT, ", others at most %.2f", most));
    return wrong;
  }

  /// A clip may be in a film only if the film was made of it.
  private List<String> mistaken(Path clip) {
    var name = String.valueOf(clip.getFileName());
    var seen = Masquerade.fingerprint(clip, 24);
    var wrong = new ArrayList<String>();
    for (var guest : guests) {
      double score = Likeness.between(guest.fingerprint(), seen).score();
      boolean made = guest.clips().contains(name.equals(THE_SAME_BUNNY) ? BUNNY : name);
      if (score >= Likeness.DUPLICATE && !made) {
        wrong.add("%s in %s: %.2f".formatted(name, guest.name(), score));
      }
      if (score > 0) {
        var how = made ? "which it has" : "which it has not";
        lines.add(String.format(Locale.ROOT, "%s in %s, %s: %.2f", name, guest.name(), how, score));
      }
    }
    return wrong;
  }
}

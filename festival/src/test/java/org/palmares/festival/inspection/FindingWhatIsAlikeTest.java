package org.palmares.festival.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.palmares.festival.TestHouse;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.films.Copy;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.vault.StoredFile;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.Sha256;
import org.palmares.festival.inspection.Measuring.Figures;
import org.palmares.festival.inspection.Measuring.Shown;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;

/// Copies compared with all others of the house as their fingerprints arrive.
class FindingWhatIsAlikeTest {
  private final TestHouse house = TestHouse.open();
  private final Measuring measuring = new Measuring();
  private final Edition edition = measuring.edition();
  private final Person organiser = measuring.organiser(edition);
  private final LikenessBook book = house.bean(LikenessBook.class);
  private final Fingerprints fingerprints = house.bean(Fingerprints.class);
  private final Duplicates duplicates = house.bean(Duplicates.class);
  private final String scene = TestHouse.unique("scene");
  private final LikenessJob job = job(new SameBytes());

  @Test
  void whichever_arrives_last_finds_the_other() {
    Shown one = film("One", scene);
    compare(one);
    assertThat(pairs()).isEmpty();
    Shown two = film("Two", scene);
    compare(two);
    compare(one);
    assertThat(pairs()).hasSize(1);
    Alike alike = book.find(two.id(), one.id()).orElseThrow();
    assertThat(alike.segments()).containsExactly(new Alike.Segment(0, 10, 5, 15));
    assertThat(alike.turned().segments()).containsExactly(new Alike.Segment(5, 15, 0, 10));
  }

  @Test
  void what_is_measured_anew_is_compared_by_its_new_fingerprint() {
    Shown one = film("One", scene);
    Shown two = film("Two", scene);
    compare(one);
    assertThat(pairs()).hasSize(1);
    fingerprints.keep(two.id(), bytes(TestHouse.unique("other")));
    compare(one);
    assertThat(pairs()).isEmpty();
  }

  @Test
  void what_another_worker_finds_meanwhile_stays() {
    Shown one = film("One", scene);
    Runnable another =
        () -> {
          Shown two = film("Two", scene);
          job(new SameBytes()).run(two.id().toString(), 1);
        };
    job(new SameBytes(another)).run(one.id().toString(), 1);
    assertThat(pairs()).hasSize(1);
  }

  @Test
  void the_same_file_is_found_without_any_fingerprint() {
    Shown one = measuring.film(edition, "One");
    measuring.measured(one.id(), Figures.usual());
    Shown two = sameFile(one, "Two");
    compare(two);
    Alike alike = book.find(one.id(), two.id()).orElseThrow();
    assertThat(alike.sameFile()).isTrue();
    assertThat(alike.score()).isEqualTo(1);
    assertThat(alike.segments()).containsExactly(new Alike.Segment(0, 120, 0, 120));
  }

  @Test
  void a_later_copy_of_the_same_film_is_an_earlier_version_and_no_pair() {
    Shown one = film("One", scene);
    Copy later = new EntryTests().deposit(one.entry().film(), one.entry().entrant());
    fingerprints.keep(later.id(), bytes(scene));
    job.run(later.id().toString(), 1);
    assertThat(book.find(one.id(), later.id())).isEmpty();
  }

  @Test
  void what_one_person_entered_twice_is_told_apart() {
    Shown one = film("One", scene);
    Shown again = measuring.film(edition, one.entry().entrant(), "Again");
    fingerprints.keep(again.id(), bytes(scene));
    compare(again);
    Shown other = film("Other", scene);
    compare(other);
    var clusters = Clusters.of(pairs());
    assertThat(clusters).hasSize(1);
    assertThat(clusters.getFirst().films()).hasSize(3);
    assertThat(clusters.getFirst().sameEntrant()).isFalse();
    assertThat(pairs().stream().filter(Duplicates.Pair::sameEntrant)).hasSize(1);
  }

  @Test
  void a_film_of_another_edition_is_named_to_those_alone_who_organise_it() {
    Edition elsewhere = measuring.edition();
    Shown here = film("Here", scene);
    Shown there = measuring.film(elsewhere, "There");
    measuring.measured(there.id(), Figures.usual());
    fingerprints.keep(there.id(), bytes(scene));
    compare(there);
    assertThat(pairs()).hasSize(1);
    Duplicates.Side other = pairs().getFirst().other(here.id());
    assertThat(other.named()).isFalse();
    house
        .bean(People.class)
        .give(organiser.id(), elsewhere.id(), Badge.ORGANISER, Optional.empty());
    assertThat(pairs().getFirst().other(here.id()).named()).isTrue();
  }

  @Test
  void drafts_are_compared_but_shown_to_nobody() {
    Shown here = film("Here", scene);
    var festival = new EntryTests();
    AccountId maker =
        festival.person("Maker", org.palmares.festival.house.vocabulary.Language.ENGLISH).id();
    var draft = festival.draft(edition, maker, "Draft");
    Copy copy = festival.deposit(draft.film(), maker);
    fingerprints.keep(copy.id(), bytes(scene));
    job.run(copy.id().toString(), 1);
    assertThat(book.find(here.id(), copy.id())).isPresent();
    assertThat(pairs()).isEmpty();
  }

  private Shown film(String title, String shows) {
    Shown film = measuring.film(edition, title);
    measuring.measured(film.id(), Figures.usual());
    fingerprints.keep(film.id(), bytes(shows));
    return film;
  }

  private Shown sameFile(Shown one, String title) {
    var entry =
        new EntryTests()
            .received(
                edition,
                new EntryTests()
                    .person(title, org.palmares.festival.house.vocabulary.Language.ENGLISH)
                    .id(),
                title);
    Sha256 file = one.copy().sha256();
    return new Shown(
        entry,
        house
            .bean(Films.class)
            .deposit(
                entry.film(),
                new StoredFile(file, 1000),
                "same.mp4",
                Optional.of(entry.entrant())));
  }

  private void compare(Shown film) {
    job.run(film.id().toString(), 1);
  }

  private List<Duplicates.Pair> pairs() {
    return duplicates.pairs(edition.id(), organiser.id());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// The job with a library for which two films are alike when their fingerprints are the same.
  private LikenessJob job(FilmLibrary library) {
    return new LikenessJob(
        book, fingerprints, house.bean(Runs.class), house.bean(Results.class), library);
  }

  private static final class SameBytes extends FilmLibrary {
    private final Runnable meanwhile;

    SameBytes() {
      this(() -> {});
    }

    /// While films are compared, something happens.
    SameBytes(Runnable meanwhile) {
      this.meanwhile = meanwhile;
    }

    @Override
    Shelf shelf() {
      Map<CopyId, String> lying = new HashMap<>();
      return new Shelf() {
        @Override
        public void put(CopyId copy, byte[] fingerprint) {
          lying.put(copy, new String(fingerprint, StandardCharsets.UTF_8));
        }

        @Override
        public void remove(CopyId copy) {
          lying.remove(copy);
        }

        @Override
        public List<Match> like(CopyId copy, Function<CopyId, Optional<byte[]>> fingerprints) {
          meanwhile.run();
          List<Match> found = new ArrayList<>();
          lying.forEach((other, shows) -> {
            if (!other.equals(copy) && shows.equals(lying.get(copy))) {
              boolean first = Alike.precedes(copy, other);
              Alike.Segment segment = new Alike.Segment(0, 10, 5, 15);
              found.add(
                  new Match(other, 0.8, false, 1, List.of(first ? segment.turned() : segment)));
            }
          });
          return found;
        }
      };
    }
  }
}

package org.palmares.festival.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.films.Copy;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.jobs.Postponed;
import org.palmares.festival.house.vault.Vault;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Sha256;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.palmares.film.Ffmpeg;
import org.palmares.film.FilmMaking;
import org.palmares.film.Limits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

class GettingThroughAnInspectionTest {
  private final TestHouse house = TestHouse.open();
  private final Vault vault = house.bean(Vault.class);
  private final Runs runs = house.bean(Runs.class);
  private final Inspections inspections = house.bean(Inspections.class);
  private final EntryTests festival = new EntryTests();
  @TempDir Path place;

  @Test
  void whoever_takes_over_keeps_the_preview_that_was_made() throws Exception {
    CopyId copy = given(film("blue"));
    Sha256 preview = vault.take(film("red")).sha256();
    runs.begin(copy, 1);
    runs.keepMedia(copy, 1, Map.of(MediumName.PREVIEW, preview));
    house.bean(InspectionJob.class).run(copy.toString(), 2);
    Run run = runs.find(copy).orElseThrow();
    assertThat(run.state()).isEqualTo("MEASURED");
    assertThat(run.medium(MediumName.PREVIEW)).contains(preview);
    var poster = ImageIO.read(vault.path(run.medium(MediumName.POSTER).orElseThrow()).toFile());
    int colour = poster.getRGB(poster.getWidth() / 2, poster.getHeight() / 2);
    assertThat(colour & 0xff).as("blue").isGreaterThan(200);
    assertThat(colour >> 16 & 0xff).as("red").isLessThan(50);
    assertThat(run.media().keySet().stream().map(MediumName::text))
        .contains("quick.webp", "contact.webp", "seek.vtt", "course.json", "barcode.png");
  }

  @Test
  void nothing_stays_in_the_vault_of_what_was_made_for_a_copy_that_was_cleared_meanwhile() {
    CopyId copy = given(film("orchid"));
    List<Sha256> made = new ArrayList<>();
    var book =
        new Runs(house.bean(JdbcClient.class)) {
          @Override
          void progress(CopyId which, int attempt, int step, double done) {
            remove(which);
          }

          @Override
          List<Sha256> keepMedia(CopyId which, int attempt, Map<MediumName, Sha256> media) {
            made.addAll(media.values());
            return super.keepMedia(which, attempt, media);
          }
        };
    assertThatThrownBy(() -> job(book, house.bean(FilmLab.class)).run(copy.toString(), 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was taken over");
    assertThat(made).hasSize(1);
    TestHouse.eventually(
        Duration.ofSeconds(20), "it is gone", () -> made.stream().noneMatch(this::isThere));
  }

  @Test
  void a_picture_that_is_made_anew_is_thrown_away() throws Exception {
    CopyId copy = given(film("salmon"));
    Sha256 former =
        vault.take(Files.writeString(place.resolve("poster"), "salmon's former poster")).sha256();
    runs.begin(copy, 1);
    runs.keepMedia(copy, 1, Map.of(MediumName.POSTER, former));
    house.bean(InspectionJob.class).run(copy.toString(), 2);
    assertThat(runs.find(copy).orElseThrow().medium(MediumName.POSTER).filter(this::isThere))
        .isPresent()
        .isNotEqualTo(Optional.of(former));
    TestHouse.eventually(Duration.ofSeconds(20), "it is gone", () -> !isThere(former));
  }

  @Test
  void a_film_waits_for_an_ffmpeg_without_using_up_its_tries() {
    CopyId copy = given(film("green"));
    var settings = new InspectionSettings(Optional.of("/no/such/ffmpeg"), Map.of());
    var lab = new FilmLab(vault, settings, house.data(), true);
    assertThatThrownBy(() -> job(lab).run(copy.toString(), 1))
        .isInstanceOf(Postponed.class)
        .hasMessageContaining("The configured ffmpeg cannot be used.");
    assertThat(inspections.get(copy)).isEqualTo(new Inspected.Waiting());
  }

  @Test
  void a_film_waits_for_room_and_leaves_the_reserve_to_the_database() {
    CopyId copy = given(film("white"));
    var full = new Small(vault, house.data(), 1 << 20);
    assertThatThrownBy(() -> job(full).run(copy.toString(), 1)).isInstanceOf(Postponed.class);
    assertThat(inspections.get(copy)).isEqualTo(new Inspected.Waiting());
    job(new Small(vault, house.data(), 64 << 20)).run(copy.toString(), 1);
    assertThat(inspections.get(copy)).isInstanceOf(Inspected.Measured.class);
  }

  @Test
  void what_was_measured_is_kept_when_the_machine_gives_up() {
    CopyId copy = given(film("yellow"));
    house.bean(InspectionJob.class).run(copy.toString(), 1);
    house
        .bean(JdbcClient.class)
        .sql("update inspection.run set state = 'RUNNING', facts = null where copy = ?")
        .param(copy.value())
        .update();
    house.bean(InspectionJob.class).givenUp(copy.toString(), new IllegalStateException("test"));
    assertThat(inspections.get(copy)).isEqualTo(new Inspected.NeedsAPerson());
    assertThat(runs.find(copy).orElseThrow().facts()).isPresent();
  }

  @Test
  void organisers_can_have_a_film_inspected_again_and_nobody_else() {
    Edition edition = festival.edition();
    Person maker = festival.person("Maker", Language.ENGLISH);
    Person organiser = festival.person("Organiser", Language.ENGLISH);
    house.bean(People.class).give(organiser.id(), edition.id(), Badge.ORGANISER, Optional.empty());
    Entry entry = festival.received(edition, maker.id(), "Lost and found");
    Copy copy = festival.deposit(entry.film(), maker.id());
    TestHouse.eventually(
        Duration.ofMinutes(2),
        "given up, for its file is not there",
        () -> inspections.get(copy.id()) instanceof Inspected.NeedsAPerson && !isOrdered(copy));
    String page = "/e/" + edition.id() + "/entries/" + entry.id();
    String again = "/e/" + edition.id() + "/copies/" + copy.id() + "/inspect-again";
    assertThat(Guest.signedIn(house, maker).get(page).statusCode()).isEqualTo(404);
    Guest office = Guest.signedIn(house, organiser);
    assertThat(office.get(page).body()).contains(again);
    var answer = office.submit(page, again, Map.of("page", page));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains(page);
    assertThat(isOrdered(copy)).isTrue();
    assertThat(inspections.get(copy.id())).isNotEqualTo(new Inspected.NeedsAPerson());
    assertThat(office.submit("/account", again, Map.of("page", "//evil.example")).statusCode())
        .isEqualTo(409);
  }

  @Test
  void nothing_is_kept_of_the_copies_that_a_draft_replaced() throws Exception {
    Person maker = festival.person("Maker", Language.ENGLISH);
    Entry draft = festival.draft(festival.edition(), maker.id(), "Draft");
    Entry other = festival.draft(festival.edition(), maker.id(), "Another");
    var shared = Files.copy(film("pink"), place.resolve("shared.mp4"));
    Copy first = deposited(draft, film("orange"));
    Copy second = deposited(draft, film("pink"));
    deposited(other, shared);
    Run run = measured(second);
    Copy third = deposited(draft, film("cyan"));
    assertThat(house.bean(Films.class).copies(draft.film())).containsExactly(third);
    assertThat(runs.find(first.id())).isEmpty();
    assertThat(runs.find(second.id())).isEmpty();
    TestHouse.eventually(
        Duration.ofSeconds(20), "the first is gone", () -> !isThere(first.sha256()));
    assertThat(isThere(run.medium(MediumName.PREVIEW).orElseThrow()))
        .as("of the other draft")
        .isTrue();
    assertThat(isThere(second.sha256())).as("of the other draft").isTrue();
    assertThat(isThere(third.sha256())).isTrue();
  }

  private Copy deposited(Entry entry, Path film) {
    return house
        .bean(Films.class)
        .deposit(entry.film(), vault.take(film), "film.mp4", Optional.of(entry.entrant()));
  }

  /// Every copy of this content is measured.
  private Run measured(Copy copy) {
    TestHouse.eventually(
        Duration.ofMinutes(2),
        "measured",
        () ->
            house
                .bean(JdbcClient.class)
                .sql("select bool_and(state = 'MEASURED') from inspection.run where file = ?")
                .param(copy.sha256().hex())
                .query(Boolean.class)
                .single());
    return runs.find(copy.id()).orElseThrow();
  }

  private boolean isThere(Sha256 file) {
    String hex = file.hex();
    return Files.exists(
        house
            .data()
            .resolve("vault")
            .resolve(hex.substring(0, 2))
            .resolve(hex.substring(2, 4))
            .resolve(hex));
  }

  private InspectionJob job(FilmLab lab) {
    return job(runs, lab);
  }

  private InspectionJob job(Runs book, FilmLab lab) {
    return new InspectionJob(
        book, inspections, lab, vault, house.bean(TransactionOperations.class));
  }

  /// A lab on a disk with so much room.
  private static final class Small extends FilmLab {
    private final long room;

    Small(Vault vault, Path data, long room) {
      super(vault, new InspectionSettings(Optional.empty(), Map.of()), data, true);
      this.room = room;
    }

    @Override
    long room() {
      return room;
    }
  }

  /// A copy whose inspection nobody ordered.
  private CopyId given(Path file) {
    CopyId copy = CopyId.fresh();
    runs.add(copy, FilmId.fresh(), vault.take(file).sha256());
    return copy;
  }

  private Path film(String colour) {
    Path film = place.resolve(colour + ".mp4");
    Ffmpeg ffmpeg = Ffmpeg.find(directory(house.data().resolve("tools")), Optional.empty());
    new FilmMaking(ffmpeg, directory(place.resolve("work")), Limits.festival())
        .make(
            List.of("-f", "lavfi", "-i", "color=" + colour + ":s=320x180:r=24"),
            320,
            180,
            24,
            3,
            film);
    return film;
  }

  private boolean isOrdered(Copy copy) {
    return house
        .bean(JdbcClient.class)
        .sql("select exists (select from jobs.scheduled_tasks where task_instance = ?)")
        .param(copy.id().toString())
        .query(Boolean.class)
        .single();
  }

  private static Path directory(Path path) {
    try {
      return Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

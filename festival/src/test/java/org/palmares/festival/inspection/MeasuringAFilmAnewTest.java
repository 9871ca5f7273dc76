package org.palmares.festival.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palmares.festival.TestHouse;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vault.Vault;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Sha256;
import org.palmares.festival.stories.Props;
import org.palmares.film.Film;
import org.palmares.film.Study;

/// A copy that an earlier version measured, measured by this one.
class MeasuringAFilmAnewTest {
  private final TestHouse house = TestHouse.open();
  private final Runs runs = house.bean(Runs.class);
  private final Revisits revisits = house.bean(Revisits.class);
  private final RevisitJob job = house.bean(RevisitJob.class);
  private final Vault vault = house.bean(Vault.class);
  private final FilmLab lab = house.bean(FilmLab.class);
  private CopyId copy = CopyId.fresh();
  private Map<MediumName, Sha256> before = Map.of();

  @BeforeEach
  void a_film_was_measured() {
    var festival = new EntryTests();
    var maker = festival.person("Maker", Language.ENGLISH);
    Entry entry = festival.draft(festival.edition(), maker.id(), "Anew");
    Path film = new Props(house).film(TestHouse.unique("anew"), 320, 180, 2);
    copy =
        house
            .bean(Films.class)
            .deposit(entry.film(), vault.take(film), "anew.mp4", Optional.of(maker.id()))
            .id();
    TestHouse.eventually(
        Duration.ofMinutes(2),
        "measured",
        () -> house.bean(Inspections.class).get(copy) instanceof Inspected.Measured);
    before = run().media();
  }

  @Test
  void its_pictures_are_made_anew_and_the_former_ones_are_gone_but_the_preview_stays()
      throws IOException {
    Sha256 former = kept("an old poster");
    runs.renewPictures(copy, Map.of(MediumName.POSTER, former, MediumName.STILLS, kept("strip")));
    revisits.order(List.of(copy));

    job.run(copy.toString(), 1);

    assertThat(run().media()).isEqualTo(before);
    TestHouse.eventually(Duration.ofSeconds(20), "the old poster is gone", () -> !isThere(former));
    assertThat(revisits.find(copy)).isEmpty();
    assertThat(lab.listBenches()).doesNotContain(copy.toString());
  }

  @Test
  void whoever_starts_meanwhile_clears_nothing_away() {
    revisits.order(List.of(copy));
    Path pictures = lab.pictures(copy.toString());

    house.bean(InspectionJob.class).sweep();
    assertThat(pictures).exists();

    job.run(copy.toString(), 1);
    house.bean(InspectionJob.class).sweep();
    assertThat(pictures).doesNotExist();
  }

  @Test
  void a_look_without_pictures_leaves_the_former_ones() {
    revisits.order(List.of(copy));
    Study study = lab.inspector().study(vault.path(run().file()), progress -> {});

    house.bean(Inspections.class).replace(copy, (Film) study.inspection(), study, new HashMap<>());

    assertThat(run().media()).isEqualTo(before);
  }

  private boolean isThere(Sha256 file) {
    try {
      return Files.exists(vault.path(file));
    } catch (Refused gone) {
      return false;
    }
  }

  private Run run() {
    return runs.find(copy).orElseThrow();
  }

  private Sha256 kept(String content) throws IOException {
    Path file = Files.createTempFile(vault.workshop(), "medium", "");
    return vault.take(Files.writeString(file, content + TestHouse.unique(""))).sha256();
  }
}

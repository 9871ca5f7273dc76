package org.palmares.festival.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palmares.festival.TestHouse;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.house.vault.Vault;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Sha256;
import org.palmares.festival.stories.Props;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// An inspection whose worker dies, at every step of it, and is tried again.
class GoingOnWithAnInspectionTest {
  private static final TestHouse HOUSE = TestHouse.open();
  private static final Sha256 FILE = kept(new Props(HOUSE).film("going-on", 320, 180, 2));
  private static final Outcome UNDISTURBED = undisturbed();
  private static final int NEVER = 0;

  private final Runs runs = HOUSE.bean(Runs.class);
  private final InspectionJob job = HOUSE.bean(InspectionJob.class);
  private final CopyId copy = CopyId.fresh();

  @BeforeEach
  void order() {
    runs.add(copy, film(), FILE);
  }

  @Test
  void workers_may_die_in_every_step_and_before_they_note_it_and_the_end_is_the_same()
      throws IOException {
    int attempt = 0;
    for (int step = 1; step <= InspectionJob.STEPS; step++) {
      die(new MortalRuns(step, NEVER), ++attempt, "in step " + step);
      assertThat(stepsNoted()).isEqualTo(step - 1);
      var book = new MortalRuns(NEVER, step);
      die(book, ++attempt, "before step " + step + " was noted");
      assertThat(stepsNoted()).isEqualTo(step - 1);
      assertThat(book.told).as("steps of attempt " + attempt).isEqualTo(Set.of(step));
    }
    job.run(copy.toString(), ++attempt);
    assertThat(outcome(copy)).isEqualTo(UNDISTURBED);
  }

  @Test
  void a_preview_that_was_made_is_not_made_again() throws IOException {
    die(new MortalRuns(NEVER, 3), 1, "before step 3 was noted");
    Path bench = HOUSE.bean(FilmLab.class).bench(copy.toString());
    var book = new MortalRuns(NEVER, NEVER);
    with(book).run(copy.toString(), 2);
    assertThat(Files.exists(bench)).isFalse();
    assertThat(book.told).isSubsetOf(3);
    assertThat(outcome(copy)).isEqualTo(UNDISTURBED);
  }

  @Test
  void a_bench_outlives_its_worker_and_is_cleared_when_nobody_will_come_back_to_it()
      throws IOException {
    FilmLab lab = HOUSE.bean(FilmLab.class);
    CopyId gone = CopyId.fresh();
    for (CopyId each : List.of(copy, gone)) {
      Files.writeString(lab.bench(each.toString()).resolve("part"), "half a film");
    }
    assertThat(lab.bench(copy.toString()).startsWith(HOUSE.bean(Vault.class).workshop())).isFalse();
    job.sweep();
    assertThat(lab.listBenches()).contains(copy.toString()).doesNotContain(gone.toString());
    job.run(copy.toString(), 1);
    assertThat(lab.listBenches()).doesNotContain(copy.toString());
  }

  @Test
  void a_worker_that_was_taken_for_dead_changes_nothing_when_it_comes_back() throws IOException {
    var late =
        new Runs(HOUSE.bean(JdbcClient.class)) {
          @Override
          void keepReport(CopyId which, int attempt, String report) {
            job.run(which.toString(), 2);
            super.keepReport(which, attempt, "{}");
          }
        };
    assertThatThrownBy(() -> with(late).run(copy.toString(), 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The inspection of " + copy + " was taken over while attempt 1 ran");
    assertThat(outcome(copy)).isEqualTo(UNDISTURBED);
  }

  /// The job as a worker does it that keeps its book in this way.
  private InspectionJob with(Runs book) {
    return new InspectionJob(
        book,
        HOUSE.bean(Inspections.class),
        HOUSE.bean(FilmLab.class),
        HOUSE.bean(Vault.class),
        HOUSE.bean(TransactionOperations.class));
  }

  private void die(Runs book, int attempt, String when) {
    assertThatThrownBy(() -> with(book).run(copy.toString(), attempt))
        .isInstanceOf(Death.class)
        .hasMessage(when);
  }

  private int stepsNoted() {
    Run run = runs.find(copy).orElseThrow();
    return (int)
        Stream.of(run.medium(MediumName.QUICK), run.report(), run.medium(MediumName.PREVIEW))
            .filter(Optional::isPresent)
            .count();
  }

  private record Outcome(
      Inspected inspected, Optional<String> report, Map<MediumName, Sha256> media) {}

  private static Outcome outcome(CopyId copy) {
    Run run = HOUSE.bean(Runs.class).find(copy).orElseThrow();
    return new Outcome(HOUSE.bean(Inspections.class).get(copy), run.report(), run.media());
  }

  /// How the inspection of the file ends when nobody dies.
  private static Outcome undisturbed() {
    CopyId copy = CopyId.fresh();
    HOUSE.bean(Runs.class).add(copy, film(), FILE);
    HOUSE.bean(InspectionJob.class).run(copy.toString(), 1);
    return outcome(copy);
  }

  private static FilmId film() {
    var festival = new EntryTests();
    var maker = festival.person("Ana", Language.ENGLISH);
    return festival.draft(festival.edition(), maker.id(), "Again").film();
  }

  private static Sha256 kept(Path film) {
    try {
      Path copy = Files.copy(film, HOUSE.bean(Vault.class).workshop().resolve("going-on.mp4"));
      return HOUSE.bean(Vault.class).take(copy).sha256();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Death extends Error {
    private static final long serialVersionUID = 1L;

    Death(String when) {
      super(when);
    }
  }

  /// The book of a worker that dies: in the middle of one step, or before it notes that one is
  /// finished.
  private static final class MortalRuns extends Runs {
    private final Set<Integer> told = new ConcurrentSkipListSet<>();
    private final int inTheMiddleOf;
    private final int beforeNoting;

    MortalRuns(int inTheMiddleOf, int beforeNoting) {
      super(HOUSE.bean(JdbcClient.class));
      this.inTheMiddleOf = inTheMiddleOf;
      this.beforeNoting = beforeNoting;
    }

    @Override
    void progress(CopyId copy, int attempt, int step, double done) {
      told.add(step);
      if (step == inTheMiddleOf) {
        throw new Death("in step " + step);
      }
      super.progress(copy, attempt, step, done);
    }

    @Override
    void keepReport(CopyId copy, int attempt, String report) {
      live(2);
      super.keepReport(copy, attempt, report);
    }

    @Override
    List<Sha256> keepMedia(CopyId copy, int attempt, Map<MediumName, Sha256> media) {
      live(media.containsKey(MediumName.QUICK) ? 1 : media.containsKey(MediumName.PREVIEW) ? 3 : 2);
      return super.keepMedia(copy, attempt, media);
    }

    private void live(int step) {
      if (step == beforeNoting) {
        throw new Death("before step " + step + " was noted");
      }
    }
  }
}

package org.palmares.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.palmares.film.consistency.Consistency;
import org.palmares.film.consistency.ConsistencyReport;
import org.palmares.film.faults.PictureFaults;
import org.palmares.film.faults.PictureReport;
import org.palmares.film.frames.Onlooker;
import org.palmares.film.shots.Shot;
import org.palmares.film.shots.ShotDetector;
import org.palmares.film.traces.Traces;

/// Films in which everything that happens is known to the frame, encoded and not.
class FindingKnownEventsTest {
  private static final int TOLERANCE = 2;

  private record Reports(ConsistencyReport consistency, PictureReport picture) {}

  @Test
  void every_event_of_a_film_that_was_never_encoded_is_found_and_nothing_else() {
    var film = EventFilm.eventful("events", Footage.development(), 11);

    var reports = reports(film.starts(), 24, film::show);

    assertThat(wrong(film, reports)).isEmpty();
    assertThat(wrongCadences(film, reports)).isEmpty();
  }

  @Test
  void every_event_of_an_encoded_film_is_found_and_nothing_else() {
    var film = EventFilm.eventful("events", Footage.development(), 12);

    var reports = reports(film.starts(), 24, it -> film.show(3, it));

    assertThat(wrong(film, reports)).isEmpty();
    assertThat(wrongCadences(film, reports)).isEmpty();
  }

  @Test
  void every_event_of_a_film_from_other_clips_is_found_and_nothing_else() {
    var film = EventFilm.eventful("unseen", Footage.heldOut(), 71);

    var reports = reports(film.starts(), 24, it -> film.show(3, it));

    assertThat(wrong(film, reports)).isEmpty();
    assertThat(wrongCadences(film, reports)).isEmpty();
  }

  @Test
  void what_recurs_is_found_in_a_coarsely_encoded_film_too() {
    var film = EventFilm.eventful("unseen", Footage.heldOut(), 72);

    var reports = reports(film.starts(), 24, it -> film.show(12, it));

    assertThat(wrong(film, reports).stream().filter(it -> !it.contains("flicker"))).isEmpty();
  }

  @Test
  void nothing_is_found_in_a_film_to_which_nothing_happens() {
    var film = EventFilm.plain("plain", Footage.heldOut(), 73);

    var reports = reports(film.starts(), 24, it -> film.show(3, it));

    assertThat(wrong(film, reports)).isEmpty();
    assertThat(wrongCadences(film, reports)).isEmpty();
    assertThat(reports.consistency.seams()).isEmpty();
    assertThat(reports.picture.faults()).isEmpty();
  }

  /// Shots as they are found, with dissolves and fades between them, some between bars, some dark
  /// and grainy. One clip does show every twenty-fifth frame twice.
  @Test
  void nothing_is_found_in_films_that_show_nothing_twice() {
    var found = new ArrayList<String>();
    UnrelatedFilms.all()
        .forEach((name, edit) -> {
          var shots = new ShotDetector(24);
          CuttingRoom.show(edit, shots);
          var starts = shots.shots().shots().stream().mapToInt(Shot::startFrame).toArray();
          var reports = reports(starts, 24, it -> CuttingRoom.show(edit, it));
          reports.consistency.recurrences().forEach(it -> found.add(name + " " + it));
          reports.consistency.flickers().forEach(it -> found.add(name + " " + it));
          reports.consistency.seams().forEach(it -> found.add(name + " " + it));
          reports
              .picture
              .faults()
              .forEach(it -> found.add("%s %s %d".formatted(name, it.kind(), it.startFrame())));
        });

    assertThat(found)
        .containsExactly(
            "unrelated-1 DUPLICATED_FRAME 664",
            "unrelated-1 DUPLICATED_FRAME 689",
            "unrelated-1 DUPLICATED_FRAME 714",
            "unrelated-1 DUPLICATED_FRAME 764");
  }

  /// With `PALMARES_MEASURE=all`: many films of each half of the clips, never encoded, finely and
  /// coarsely; what was found of each kind is written to `target/measured/events.txt`.
  @Test
  @EnabledIfEnvironmentVariable(named = "PALMARES_MEASURE", matches = "all")
  void nearly_every_event_of_many_films_is_found_and_hardly_anything_else() throws IOException {
    var tally = new EventTally();
    for (int quantiser : new int[] {0, 3, 12}) {
      for (int seed = 0; seed < 30; seed++) {
        var film = EventFilm.eventful("dev", Footage.development(), 400 + seed);
        count("development", film, quantiser, tally);
        var unseen = EventFilm.eventful("held", Footage.heldOut(), 800 + seed);
        count("held out", unseen, quantiser, tally);
      }
    }
    var table = Path.of("target/measured/events.txt");
    Files.createDirectories(table.getParent());
    Files.write(table, tally.lines());

    assertThat(tally.share("development, as it is")).isGreaterThan(0.99);
    assertThat(tally.share("development, finely coded")).isGreaterThan(0.99);
    assertThat(tally.share("held out, as it is")).isGreaterThan(0.98);
    assertThat(tally.share("held out, finely coded")).isGreaterThan(0.98);
  }

  private static void count(String half, EventFilm film, int quantiser, EventTally tally) {
    var reports =
        quantiser == 0
            ? reports(film.starts(), 24, film::show)
            : reports(film.starts(), 24, it -> film.show(quantiser, it));
    var how = quantiser == 0 ? "as it is" : quantiser == 3 ? "finely coded" : "coarsely coded";
    tally.known(half + ", " + how, film.events());
    tally.known(half + ", " + how, film.cadences());
    tally.wrong(half + ", " + how, wrong(film, reports));
    tally.wrong(half + ", " + how, wrongCadences(film, reports));
  }

  @Test
  void of_all_clips_only_the_one_that_loops_is_said_to_loop() {
    var stock = new Stock(128, 72);
    var found = new ArrayList<String>();
    for (var file : Workshop.shared("clips")) {
      var clip = String.valueOf(file.getFileName());
      if (!clip.endsWith(".tsv")) {
        var reports = reports(new int[] {0}, 24, it -> stock.show(clip, it));
        reports.consistency.recurrences().forEach(it -> found.add(clip + " " + it.kind()));
        reports.consistency.flickers().forEach(it -> found.add(clip + " flickers"));
        reports.consistency.seams().forEach(it -> found.add(clip + " has a seam"));
      }
    }

    assertThat(found)
        .containsExactly(
            "lavie_00_teaser_lavie2.mp4 LOOP", // nine clips of two seconds, each shown three times
            "lavie_00_teaser_lavie2.mp4 LOOP",
            "lavie_00_teaser_lavie2.mp4 LOOP",
            "lavie_00_teaser_lavie2.mp4 LOOP");
  }

  private static Reports reports(int[] starts, double fps, Consumer<Onlooker> film) {
    var traces = new Traces();
    var consistency = new Consistency(traces, fps);
    var picture = new PictureFaults(traces, fps, 16 / 9.0);
    film.accept((number, frame) -> {
      traces.see(number, frame);
      consistency.see(number, frame);
      picture.see(number, frame);
    });
    var report = consistency.report(starts);
    return new Reports(report, picture.report(starts, report.cadences()));
  }

  /// Events that were missed, and findings that are no events, in words.
  private static List<String> wrong(EventFilm film, Reports reports) {
    var found = new ArrayList<EventFilm.Event>();
    reports
        .consistency
        .recurrences()
        .forEach(it -> found.add(event(it.kind(), it.startFrame(), it.endFrame())));
    reports
        .consistency
        .flickers()
        .forEach(it -> found.add(event("flicker", it.startFrame(), it.endFrame())));
    reports
        .picture
        .faults()
        .forEach(it -> found.add(event(it.kind(), it.startFrame(), it.endFrame())));
    return differences(film.events(), found, false);
  }

  private static List<String> wrongCadences(EventFilm film, Reports reports) {
    var found =
        reports.consistency.cadences().stream()
            .map(it ->
                new EventFilm.Event(
                    "cadence", it.startFrame(), it.endFrame(), (int) it.nativeFps()))
            .toList();
    return differences(film.cadences(), found, true);
  }

  private static EventFilm.Event event(Object kind, int start, int end) {
    return new EventFilm.Event(kind.toString().toLowerCase(Locale.ROOT), start, end, 0);
  }

  private static List<String> differences(
      List<EventFilm.Event> known, List<EventFilm.Event> found, boolean figures) {
    var left = new ArrayList<>(found);
    var wrong = new ArrayList<String>();
    for (var event : known) {
      var hit = left.stream().filter(it -> same(event, it, figures)).findFirst();
      hit.ifPresentOrElse(left::remove, () -> wrong.add("missed " + event));
    }
    left.forEach(it -> wrong.add("false " + it));
    return wrong;
  }

  private static boolean same(EventFilm.Event known, EventFilm.Event found, boolean figures) {
    return known.kind().equals(found.kind())
        && Math.abs(known.start() - found.start()) <= TOLERANCE
        && Math.abs(known.end() - found.end()) <= TOLERANCE
        && (!figures || known.figure() == found.figure());
  }
}

package org.palmares.festival.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.vault.Vault;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.inspection.Inspected;
import org.palmares.festival.inspection.Inspections;
import org.palmares.festival.inspection.MediaRoom;
import org.palmares.festival.inspection.MediumName;
import org.palmares.festival.people.Person;
import org.palmares.festival.stories.Props;

/// Preview, poster and stills of one film, asked for by everybody.
class WatchingOnlyWhatOneMayTest {
  private static final List<String> TO_WATCH =
      List.of("preview.mp4", "preview.m3u8", "master.m3u8", "poster.jpg", "contact.webp");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final List<String> EVERYTHING =
      List.of(
          "preview.mp4",
          "preview.m3u8",
          "master.m3u8",
          "poster.jpg",
          "contact.webp",
          "course.json",
          "timeline-en.svg",
          "original",
          "inspection");

  /// The file itself, and what was measured.
  private static final List<String> NOT_FOR_JURORS =
      List.of("original", "inspection", "course.json", "timeline-en.svg");

  private static JudgingTests judging;
  private static Person maker;
  private static Entry entry;
  private static CopyId copy;

  @BeforeAll
  static void a_film_is_entered_and_inspected() {
    judging = new JudgingTests(false);
    maker = judging.entries.person("Maker", Language.ENGLISH);
    entry = judging.entries.received(judging.edition, maker.id(), "Watched");
    Path film = new Props(judging.house).film("watched", 320, 180, 2);
    copy =
        judging
            .bean(Films.class)
            .deposit(
                entry.film(),
                judging.bean(Vault.class).take(film),
                "watched.mp4",
                Optional.of(maker.id()))
            .id();
    TestHouse.eventually(
        Duration.ofMinutes(1),
        "the film is measured",
        () -> judging.bean(Inspections.class).get(copy) instanceof Inspected.Measured);
  }

  @Test
  void jurors_watch_what_they_were_assigned_for_as_long_as_they_are() {
    Person juror = judging.juror("Juror");
    Person other = judging.juror("Other");
    Guest guest = judging.guest(juror);
    assertThat(statuses(guest, TO_WATCH)).isEqualTo(all(TO_WATCH, 404));

    assign(juror);
    assertThat(statuses(guest, TO_WATCH)).isEqualTo(all(TO_WATCH, 200));
    assertThat(statuses(guest, NOT_FOR_JURORS)).isEqualTo(all(NOT_FOR_JURORS, 404));
    assertThat(statuses(judging.guest(other), EVERYTHING)).isEqualTo(all(EVERYTHING, 404));

    judging
        .bean(Assignments.class)
        .remove(judging.id(), entry.id(), juror.id(), judging.organiser.id());
    assertThat(statuses(guest, TO_WATCH)).isEqualTo(all(TO_WATCH, 404));
  }

  @Test
  void a_film_with_which_a_juror_declares_a_conflict_is_gone() {
    Person juror = judging.juror("Bound");
    assign(juror);
    Guest guest = judging.guest(juror);
    assertThat(statuses(guest, TO_WATCH)).isEqualTo(all(TO_WATCH, 200));
    String conflicts = judging.api("/screening-room/" + entry.id() + "/conflicts");
    var declared = judging.send(guest, "POST", conflicts, "{\"reason\":\"My sister made it.\"}");
    assertThat(declared.statusCode()).as(declared.body()).isEqualTo(200);
    assertThat(statuses(guest, EVERYTHING)).isEqualTo(all(EVERYTHING, 404));
  }

  @Test
  void a_juror_who_leaves_the_jury_watches_nothing_any_more() {
    Person juror = judging.juror("Leaving");
    assign(juror);
    Guest guest = judging.guest(juror);
    assertThat(statuses(guest, TO_WATCH)).isEqualTo(all(TO_WATCH, 200));
    judging.bean(Jury.class).decline(judging.id(), juror.id());
    assertThat(statuses(guest, EVERYTHING)).isEqualTo(all(EVERYTHING, 404));
  }

  @Test
  void jurors_of_another_edition_and_everybody_else_find_nothing() {
    var elsewhere = new JudgingTests(false);
    Person foreign = elsewhere.juror("Foreign");
    elsewhere.film("Another");
    elsewhere.assign(1);
    Person stranger = judging.entries.person("Stranger", Language.ENGLISH);
    for (Guest guest :
        List.of(
            Guest.at(judging.house),
            judging.guest(stranger),
            judging.guest(foreign),
            judging.guest(elsewhere.organiser))) {
      assertThat(statuses(guest, EVERYTHING)).isEqualTo(all(EVERYTHING, 404));
    }
  }

  @Test
  void film_makers_and_organisers_see_everything_of_it() {
    assertThat(statuses(judging.guest(maker), EVERYTHING)).isEqualTo(all(EVERYTHING, 200));
    assertThat(statuses(judging.guest(judging.organiser), EVERYTHING))
        .isEqualTo(all(EVERYTHING, 200));
  }

  @Test
  void a_player_gets_the_parts_for_which_it_asks() throws Exception {
    byte[] whole = Files.readAllBytes(file(MediumName.PREVIEW));
    int last = whole.length - 1;
    assertThat(part("bytes=0-99")).isEqualTo(part(206, "bytes 0-99/" + whole.length, whole, 0, 99));
    assertThat(part("bytes=100-" + last * 2L))
        .isEqualTo(part(206, "bytes 100-" + last + "/" + whole.length, whole, 100, last));
    assertThat(part("bytes=1000-"))
        .isEqualTo(part(206, "bytes 1000-" + last + "/" + whole.length, whole, 1000, last));
    assertThat(part("bytes=-7"))
        .isEqualTo(
            part(
                206,
                "bytes " + (last - 6) + "-" + last + "/" + whole.length,
                whole,
                last - 6,
                last));
    assertThat(ask(Map.of()).body()).isEqualTo(whole);
    assertThat(ask(Map.of()).headers().firstValue("Accept-Ranges")).contains("bytes");
  }

  @Test
  void parts_that_are_not_there_and_ranges_that_are_none_are_refused() throws Exception {
    long length = Files.size(file(MediumName.PREVIEW));
    for (String range :
        List.of("bytes=" + length + "-", "bytes=9-1", "bytes=x-y", "bytes=-", "minutes=1-2")) {
      HttpResponse<byte[]> answer = ask(Map.of("Range", range));
      assertThat(answer.statusCode()).as(range).isEqualTo(416);
      assertThat(answer.headers().firstValue("Content-Range"))
          .as(range)
          .contains("bytes */" + length);
      assertThat(answer.body().length).as(range).isZero();
    }
  }

  @Test
  void what_a_browser_has_already_is_not_sent_again() throws Exception {
    String tag = ask(Map.of()).headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again = ask(Map.of("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.headers().firstValue("Cache-Control")).contains("max-age=3600, private");
    assertThat(ask(Map.of("If-Range", tag, "Range", "bytes=0-9")).body()).hasSize(10);
  }

  private static void assign(Person juror) {
    judging
        .bean(Assignments.class)
        .add(judging.id(), entry.id(), juror.id(), judging.organiser.id());
  }

  private static Map<String, Integer> statuses(Guest guest, List<String> media) {
    Map<String, Integer> statuses = new LinkedHashMap<>();
    media.forEach(medium -> statuses.put(medium, judging.read(guest, path(medium)).statusCode()));
    return statuses;
  }

  private static Map<String, Integer> all(List<String> media, int status) {
    Map<String, Integer> statuses = new LinkedHashMap<>();
    media.forEach(medium -> statuses.put(medium, status));
    return statuses;
  }

  private static String path(String medium) {
    return "/media/" + copy + "/" + medium;
  }

  private static Path file(MediumName medium) {
    return judging.bean(MediaRoom.class).get(Optional.of(maker.id()), copy, medium).file();
  }

  /// A part of the preview: how it was answered, which part it is said to be, and its bytes.
  private record Part(int status, String range, String bytes) {}

  private static Part part(int status, String range, byte[] whole, int from, int to) {
    return new Part(status, range, Arrays.toString(Arrays.copyOfRange(whole, from, to + 1)));
  }

  private static Part part(String range) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = ask(Map.of("Range", range));
    return new Part(
        answer.statusCode(),
        answer.headers().firstValue("Content-Range").orElse(""),
        Arrays.toString(answer.body()));
  }

  /// Asks for the preview as a browser of the film-maker.
  private static HttpResponse<byte[]> ask(Map<String, String> headers)
      throws IOException, InterruptedException {
    Guest guest = judging.guest(maker);
    HttpRequest.Builder request =
        guest
            .request(path("preview.mp4"))
            .header("Cookie", "palmares=" + guest.session().orElseThrow().getValue());
    headers.forEach(request::header);
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }
}

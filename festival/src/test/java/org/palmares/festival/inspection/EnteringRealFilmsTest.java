package org.palmares.festival.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.site.Words;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.people.Person;

/// Films made by generative models, and real ones, brought to the running house as a film-maker
/// brings them.
class EnteringRealFilmsTest {
  private static final Path CLIPS = Path.of("..", "..", "shared", "data", "clips");

  private final TestHouse house = TestHouse.open();
  private final EntryTests festival = new EntryTests();
  private final Edition edition = festival.edition();
  private final Person maker = festival.person("Ana", Language.ENGLISH);
  private final Guest guest = Guest.signedIn(house, maker);

  @Test
  void each_ends_as_measured_or_with_a_finding_in_words() {
    assumeTrue(
        Files.isDirectory(CLIPS), "Left out: the real clips of ../shared/data/clips are not here");
    Map<String, CopyId> copies = new LinkedHashMap<>();
    for (Path clip : clips()) {
      copies.put(clip.getFileName().toString(), bring(clip));
    }
    Inspections inspections = house.bean(Inspections.class);
    TestHouse.eventually(
        Duration.ofMinutes(8),
        "every clip is inspected",
        () ->
            inspections.list(copies.values()).values().stream()
                .noneMatch(i -> i instanceof Inspected.Waiting || i instanceof Inspected.Running));
    List<String> wordless = new ArrayList<>();
    copies.forEach((name, copy) -> {
      if (!isToldInWords(inspections.get(copy))) {
        wordless.add(name + ": " + inspections.get(copy));
      }
    });
    assertThat(wordless).isEmpty();
    assertThat(copies).hasSizeGreaterThan(30);
  }

  private CopyId bring(Path clip) {
    FilmId film = festival.draft(edition, maker.id(), clip.getFileName().toString()).film();
    try {
      var created =
          guest.send(
              guest
                  .request("/uploads")
                  .header("Tus-Resumable", "1.0.0")
                  .header("Upload-Length", String.valueOf(Files.size(clip)))
                  .header(
                      "Upload-Metadata",
                      "film " + base64(film.toString()) + ",filename " + base64("clip"))
                  .POST(BodyPublishers.noBody()));
      assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
      String upload = created.headers().firstValue("Location").orElseThrow();
      var sent =
          guest.send(
              guest
                  .request(upload.replace(house.address(), ""))
                  .header("Tus-Resumable", "1.0.0")
                  .header("Upload-Offset", "0")
                  .header("Content-Type", "application/offset+octet-stream")
                  .method("PATCH", BodyPublishers.ofFile(clip)));
      assertThat(sent.statusCode()).as(sent.body()).isEqualTo(204);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TestHouse.eventually(
        Duration.ofMinutes(1),
        clip + " is in the vault",
        () -> house.bean(Films.class).get(film).copy().isPresent());
    return house.bean(Films.class).get(film).copy().orElseThrow().id();
  }

  private boolean isToldInWords(Inspected inspected) {
    return switch (inspected) {
      case Inspected.Measured(var facts, var findings) ->
          facts.runningTime().isPositive() && findings.stream().allMatch(this::isSaid);
      case Inspected.Unreadable(var findings) ->
          !findings.isEmpty() && findings.stream().allMatch(this::isSaid);
      case Inspected.Waiting _, Inspected.Running _, Inspected.NeedsAPerson _ -> false;
    };
  }

  private boolean isSaid(Inspected.Finding finding) {
    Words words = house.bean(Words.class);
    return Stream.of(Language.values()).noneMatch(l -> words.say(l, finding.what()).contains("{"));
  }

  private static List<Path> clips() {
    try (Stream<Path> files = Files.list(CLIPS)) {
      return files.filter(f -> !f.toString().endsWith(".tsv")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}

package org.palmares.festival.house.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.cellar.Cellar;
import org.palmares.cellar.ConnectionDetails;
import org.palmares.festival.HouseProcess;
import org.palmares.festival.Program;
import org.palmares.festival.TestHouse;
import org.palmares.festival.bench.BenchEdition;
import org.palmares.festival.stories.Props;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/// Workers in processes of their own, beside a house that does no jobs itself. The first is killed
/// in the middle of an inspection.
class TakingOverFromALostWorkerTest {
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final Map<String, String> QUICK = Map.of("palmares.jobs.heartbeat", "300ms");

  @TempDir Path place;

  @Test
  void what_a_killed_worker_was_doing_is_ended_by_another_and_nothing_is_doubled() {
    Path film = new Props(place).film("lost", 640, 360, 75);
    Path data = place.resolve("house");
    try (HouseProcess house = HouseProcess.house(data, Map.of("palmares.jobs.here", "false"));
        HouseProcess lost = HouseProcess.worker(data, QUICK)) {
      // the heir is told by the environment where the database is, the lost one finds it itself
      Program maker = Program.of(house.guest("entrant"));
      String copy = bring(maker, film);
      TestHouse.eventually(
          SOON, "a part of the preview is made", () -> Files.exists(firstPart(data, copy)));
      List<ProcessHandle> readers = lost.descendants();
      lost.kill();
      FileTime whenItWasMade = time(firstPart(data, copy)).orElseThrow();
      assertThat(isMakingThePreview(maker, copy)).isTrue();
      TestHouse.eventually(
          SOON, "its ffmpeg is gone", () -> readers.stream().noneMatch(ProcessHandle::isAlive));
      try (HouseProcess heir = HouseProcess.worker(data, QUICK, toTheServerOf(data))) {
        Set<FileTime> seen = new HashSet<>();
        TestHouse.eventually(
            SOON,
            "the film is measured",
            () -> {
              time(firstPart(data, copy)).ifPresent(seen::add);
              return state(maker, copy).equals("Measured");
            });
        assertThat(seen).isEqualTo(Set.of(whenItWasMade));
        assertThat(heir.isAlive()).isTrue();
      }
      assertThat(inspection(maker, copy).at("/inspected/facts/runningTime").asString())
          .isEqualTo("PT1M15S");
      assertNothingIsDoubled(data, UUID.fromString(copy));
    }
  }

  /// The first of the parts of which the preview is made.
  private static Path firstPart(Path data, String copy) {
    return data.resolve("vault/benches").resolve(copy).resolve("parts/part-00000-0.mp4");
  }

  private static Optional<FileTime> time(Path file) {
    try {
      return Optional.of(Files.getLastModifiedTime(file));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private static String bring(Program maker, Path film) {
    JsonNode begun =
        maker.does(
            "POST", "/api/editions/" + BenchEdition.ID + "/entries", "{\"section\":\"narrative\"}");
    maker.bring(begun.get("film").stringValue(), film);
    return maker.get("/api/entries/" + begun.get("id").stringValue()).get("copy").stringValue();
  }

  private static boolean isMakingThePreview(Program maker, String copy) {
    JsonNode inspection = inspection(maker, copy);
    return inspection.get("state").stringValue().equals("Running")
        && inspection.at("/inspected/step").asInt() == 3;
  }

  private static String state(Program maker, String copy) {
    return inspection(maker, copy).get("state").stringValue();
  }

  private static JsonNode inspection(Program maker, String copy) {
    return maker.get("/api/copies/" + copy + "/inspection");
  }

  /// What a worker is told that finds its database by the environment, not in the data directory.
  private static Map<String, String> toTheServerOf(Path data) {
    ConnectionDetails cellar = Cellar.running(data).orElseThrow();
    return Map.of(
        "PALMARES_DATABASE_URL", cellar.jdbcUrl(),
        "PALMARES_DATABASE_USER", cellar.user(),
        "PALMARES_DATABASE_PASSWORD", cellar.password());
  }

  private static void assertNothingIsDoubled(Path data, UUID copy) {
    ConnectionDetails cellar = Cellar.running(data).orElseThrow();
    var database =
        JdbcClient.create(
            new DriverManagerDataSource(cellar.jdbcUrl(), cellar.user(), cellar.password()));
    assertThat(count(database, "select attempt from inspection.run")).isEqualTo(2);
    assertThat(count(database, "select count(*) from ledger.line where kind = 'CopyInspected'"))
        .isEqualTo(1);
    assertThat(count(database, "select count(*) from vault.file"))
        .isEqualTo(
            count(
                database,
                "select count(*) from (select file from inspection.run"
                    + " union select file from inspection.medium) as needed"));
    assertThat(
            count(
                database,
                "select count(*) from jobs.scheduled_tasks where task_instance = '" + copy + "'"))
        .isZero();
    assertThat(count(database, "select count(*) from jobs.attempt")).isZero();
  }

  private static int count(JdbcClient database, String question) {
    return database.sql(question).query(Integer.class).single();
  }
}

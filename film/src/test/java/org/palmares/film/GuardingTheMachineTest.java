package org.palmares.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuardingTheMachineTest {
  @TempDir Path work;

  @ParameterizedTest
  @EnumSource(Means.class)
  void a_reader_out_of_time_is_ended_with_all_its_children(Means means) {
    Workshop.assumeWorking(means);
    var mark = mark(means, 1);

    var outcome = run(means, endless(mark), Duration.ofSeconds(2), 1 << 20);

    assertThat(outcome.tookTooLong()).isTrue();
    assertThat(running(mark)).isEmpty();
    assertThat(work).isEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource(value = Means.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void a_reader_that_writes_without_end_is_ended(Means means) {
    Workshop.assumeWorking(means);
    var words =
        List.of("-nostdin", "-f", "lavfi", "-i", "testsrc2=s=640x360", "-f", "rawvideo", "out/x");

    var outcome = run(means, words, Duration.ofSeconds(20), 1 << 20);

    assertThat(outcome.wroteTooMuch()).isTrue();
    assertThat(outcome.took()).isLessThan(Duration.ofSeconds(20));
  }

  @ParameterizedTest
  @EnumSource(value = Means.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void a_reader_that_wants_too_much_memory_gets_none(Means means) {
    Workshop.assumeWorking(means);
    var words =
        List.of(
            "-nostdin",
            "-v",
            "level+error",
            "-f",
            "lavfi",
            "-i",
            "color=s=8000x8000:d=4",
            "-vf",
            "tmix=frames=64",
            "-f",
            "null",
            "-");

    var outcome = run(means, words, Duration.ofSeconds(30), 1 << 20);

    assertThat(outcome.ok()).isFalse();
    assertThat(outcome.outOfTime()).isFalse();
    assertThat(outcome.neededTooMuchMemory() || outcome.crashed()).isTrue();
  }

  @Test
  void whoever_is_interrupted_leaves_nothing_behind() throws InterruptedException {
    var mark = mark(Means.NONE, 2);
    var thrown = new ArrayList<Throwable>();
    var worker =
        Thread.ofPlatform()
            .start(() -> {
              try {
                run(strongest(), endless(mark), Duration.ofMinutes(5), 1 << 20);
              } catch (CancellationException e) {
                thrown.add(e);
                assertThat(Thread.currentThread().isInterrupted()).isTrue();
              }
            });
    until(() -> !running(mark).isEmpty());

    worker.interrupt();
    worker.join();

    assertThat(thrown).hasSize(1);
    assertThat(running(mark)).isEmpty();
    assertThat(work).isEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource(value = Means.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void a_killed_server_takes_its_readers_along_and_the_next_one_clears_up(Means means)
      throws Exception {
    Workshop.assumeWorking(means);
    var mark = mark(means, 3);
    var server = server(means, mark);
    try {
      until(() -> !running(mark).isEmpty());
      assertThat(rooms()).hasSize(1);

      server.destroyForcibly(); // SIGKILL
      assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();

      until(() -> running(mark).isEmpty());
      assertThat(rooms()).hasSize(1);
      Room.sweep(work);
      assertThat(work).isEmptyDirectory();
    } finally {
      server.destroyForcibly();
      running(mark).forEach(ProcessHandle::destroyForcibly);
    }
  }

  @Test
  void without_any_means_the_next_server_ends_what_a_killed_one_left() throws Exception {
    var mark = mark(Means.NONE, 4);
    var server = server(Means.NONE, mark);
    try {
      until(() -> !running(mark).isEmpty() && tenants() == 1);
      server.destroyForcibly();
      assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();

      Room.sweep(work);

      until(() -> running(mark).isEmpty());
      assertThat(work).isEmptyDirectory();
    } finally {
      server.destroyForcibly();
      running(mark).forEach(ProcessHandle::destroyForcibly);
    }
  }

  @Test
  void the_rooms_of_the_living_are_left_alone() {
    try (var room = Room.open(work, Optional.empty())) {
      Room.sweep(work);

      assertThat(room.folder()).isDirectory();
    }
    assertThat(work).isEmptyDirectory();
  }

  @Test
  void the_strongest_means_that_work_here_are_taken_and_named() {
    var protection = Workshop.FFMPEG.protection();

    assertThat(protection.level().words()).isNotBlank();
    if (Workshop.FFMPEG.guard().behind(Means.NAMESPACES).works(work)) {
      assertThat(protection.level()).isEqualTo(Protection.Level.SEALED);
    }
  }

  @Test
  void nothing_but_the_guard_starts_processes() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      var starting =
          sources
              .filter(Files::isRegularFile)
              .filter(GuardingTheMachineTest::startsProcesses)
              .map(it -> it.getFileName().toString())
              .toList();

      assertThat(starting).containsExactly("Guard.java");
    }
  }

  @Test
  void a_callers_exception_ends_the_reader_and_comes_back() {
    MediaTask.Listener failing =
        output -> {
          throw new IllegalStateException("disk of the caller is full");
        };
    var task =
        new MediaTask(
            Toolbox.Program.FFMPEG,
            List.of("-version"),
            new Allowance(Duration.ofSeconds(20), 4L << 30, 1 << 20),
            failing);

    assertThatThrownBy(
            () -> {
              try (var room = Room.open(work, Optional.empty())) {
                Workshop.FFMPEG.guard().run(room, task);
              }
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("disk of the caller is full");
    assertThat(work).isEmptyDirectory();
  }

  private static boolean startsProcesses(Path source) {
    try {
      var text = Files.readString(source);
      return text.contains("ProcessBuilder(") || text.contains(".exec(");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// Another process like ours which reads an endless film.
  private Process server(Means means, String mark) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            Server.class.getName(),
            means.name(),
            mark,
            work.toString())
        .inheritIO()
        .start();
  }

  static final class Server {
    private Server() {}

    public static void main(String[] arguments) {
      var guard = Workshop.FFMPEG.behind(Means.valueOf(arguments[0])).guard();
      try (var room = Room.open(Path.of(arguments[2]), Optional.empty())) {
        var allowance = new Allowance(Duration.ofMinutes(5), 4L << 30, 1 << 20);
        guard.run(
            room,
            new MediaTask(
                Toolbox.Program.FFMPEG,
                endless(arguments[1]),
                allowance,
                MediaTask.Listener.deaf()));
      }
    }
  }

  private Outcome run(Means means, List<String> words, Duration time, long output) {
    try (var room = Room.open(work, Optional.empty())) {
      var allowance = new Allowance(time, 1L << 30, output);
      return Workshop.FFMPEG
          .behind(means)
          .guard()
          .run(
              room,
              new MediaTask(Toolbox.Program.FFMPEG, words, allowance, MediaTask.Listener.deaf()));
    }
  }

  private static Means strongest() {
    return Stream.of(Means.values())
        .filter(it -> it.protection().equals(Workshop.FFMPEG.protection()))
        .findFirst()
        .orElseThrow();
  }

  /// A size that no other film has, by which the process is found among all.
  private static String mark(Means means, int number) {
    return "%dx%d"
        .formatted(
            100 + 2 * List.of(Means.values()).indexOf(means) + 20 * number,
            100 + 2 * (ProcessHandle.current().pid() % 50));
  }

  private static List<String> endless(String mark) {
    return List.of("-nostdin", "-re", "-f", "lavfi", "-i", "testsrc2=s=" + mark, "-f", "null", "-");
  }

  private static List<ProcessHandle> running(String mark) {
    return ProcessHandle.allProcesses()
        .filter(it -> it.info().commandLine().orElse("").contains("testsrc2=s=" + mark))
        .filter(it -> it.info().command().orElse("").endsWith("ffmpeg"))
        .toList();
  }

  private List<Path> rooms() throws IOException {
    try (Stream<Path> rooms = Files.list(work)) {
      return rooms.toList();
    }
  }

  private long tenants() {
    try {
      return rooms().stream().filter(it -> Files.exists(it.resolve("tenant"))).count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void until(BooleanSupplier condition) {
    var deadline = Instant.now().plusSeconds(60);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.onSpinWait();
    }
  }
}

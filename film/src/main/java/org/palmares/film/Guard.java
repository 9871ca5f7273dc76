package org.palmares.film;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/// Lets ffmpeg out of its cage and puts it back: the only place that starts processes.
///
/// Each gets a [Room] of its own, an empty environment, a closed standard input, and is ended when
/// its time is over, when whoever asked is interrupted, and when this process dies.
final class Guard {
  /// The system's signal at the death of a parent hangs on the thread that started the child, so
  /// one thread starts all of them and never ends.
  private static final ExecutorService STARTER =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("film-guard-", 0).factory());

  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final Toolbox tools;
  private final Means means;

  private Guard(Toolbox tools, Means means) {
    this.tools = tools;
    this.means = means;
  }

  /// A guard who uses the strongest means that prove to work here, trying them below `work`.
  static Guard strongest(Toolbox tools, Path work) {
    for (var means : Means.values()) {
      var guard = new Guard(tools, means);
      if (guard.works(work)) {
        return guard;
      }
    }
    return new Guard(tools, Means.NONE);
  }

  /// Whether its means are installed here and prove to do what they promise.
  boolean works(Path work) {
    return means.installed() && trial(work);
  }

  static Guard by(Means means, Toolbox tools) {
    return new Guard(tools, means);
  }

  /// The same tools by other means.
  Guard behind(Means other) {
    return new Guard(tools, other);
  }

  Protection protection() {
    return means.protection();
  }

  /// Runs one errand in the room; whatever the program does is an outcome.
  ///
  /// @throws UncheckedIOException when the process cannot be started
  /// @throws CancellationException when the thread is interrupted; the process is gone then
  Outcome run(Room room, MediaTask task) {
    var command = new ArrayList<String>();
    var seen = means.seen(tools.folder());
    command.add(seen.resolve(tools.program(task.program()).getFileName()).toString());
    command.addAll(task.arguments());
    return run(room, command, task);
  }

  private Outcome run(Room room, List<String> command, MediaTask task) {
    long start = System.nanoTime();
    var process = start(room, means.enclose(room, tools.folder(), task.allowance(), command));
    var complaints = new Complaints(task.meter());
    var errors = reader(process.getErrorStream(), complaints::read);
    var output = reader(process.getInputStream(), task.listener());
    try {
      room.moveIn(process.toHandle());
      boolean ended = process.waitFor(task.allowance().time().toMillis(), TimeUnit.MILLISECONDS);
      end(process, output, errors);
      heard(errors);
      heard(output);
      var took = Duration.ofNanos(System.nanoTime() - start);
      return new Outcome(process.exitValue(), !ended, took, complaints);
    } catch (InterruptedException e) {
      end(process, output, errors);
      Thread.currentThread().interrupt();
      var cancelled = new CancellationException("reading was cancelled");
      cancelled.initCause(e);
      throw cancelled;
    } catch (IOException e) {
      end(process, output, errors);
      throw new UncheckedIOException("the room %s cannot be used".formatted(room.folder()), e);
    }
  }

  /// Ends the process and waits until all of its children have let go of the pipes, so that nobody
  /// writes into the room any more.
  private static void end(Process process, FutureTask<?> output, FutureTask<?> errors) {
    process.toHandle().destroyForcibly(); // unlike Process's own, this leaves the pipes readable
    var all = CompletableFuture.allOf(process.onExit(), gone(output), gone(errors));
    try {
      all.orTimeout(FAREWELL.toMillis(), TimeUnit.MILLISECONDS).join();
    } catch (CompletionException e) {
      throw new IllegalStateException(
          "process %d does not end, not even by force".formatted(process.pid()), e);
    }
  }

  private static CompletableFuture<Void> gone(FutureTask<?> reader) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            reader.get();
          } catch (InterruptedException | ExecutionException e) {
            // whoever asks heard() is told
            return;
          }
        },
        task -> Thread.ofVirtual().start(task));
  }

  private Process start(Room room, List<String> command) {
    var builder = new ProcessBuilder(command).directory(room.folder().toFile());
    var environment = builder.environment();
    environment.clear();
    environment.put("LC_ALL", "C");
    environment.put("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");
    tools
        .libraryPath(means.seen(tools.folder()))
        .ifPresent(path -> environment.put("LD_LIBRARY_PATH", path));
    try {
      var process = STARTER.submit(builder::start).get();
      process.getOutputStream().close();
      return process;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted before " + command.getFirst() + " started");
    } catch (ExecutionException | IOException e) {
      throw new UncheckedIOException(
          "%s cannot be started".formatted(command.getFirst()), new IOException(e));
    }
  }

  private static FutureTask<Boolean> reader(InputStream stream, MediaTask.Listener listener) {
    var task =
        new FutureTask<>(() -> {
          try (stream) {
            listener.listen(stream);
          }
          return true;
        });
    Thread.ofVirtual().name("film-listener").start(task);
    return task;
  }

  /// What a listener threw is thrown again.
  private static void heard(FutureTask<Boolean> reader) throws InterruptedException, IOException {
    try {
      reader.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException closed -> throw closed;
        case RuntimeException thrown -> throw thrown;
        case Error thrown -> throw thrown;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /// Proves that the means work: the tools start, output arrives outside, and, where the room is
  /// said to be sealed, a file that is surely there cannot be seen and the film not be changed.
  private boolean trial(Path work) {
    var allowance = new Allowance(Duration.ofSeconds(20), 4L << 30, 64 << 10);
    try (var secret = Room.open(work, Optional.empty())) {
      var film = Files.writeString(secret.folder().resolve("neighbour"), "film");
      try (var room = Room.open(work, Optional.of(film))) {
        var version =
            run(
                room,
                new MediaTask(
                    Toolbox.Program.FFMPEG,
                    List.of("-version"),
                    allowance,
                    MediaTask.Listener.deaf()));
        return version.ok() && (!claimsSealed() || sealed(room, film, allowance));
      }
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private boolean claimsSealed() {
    return means.protection().level() == Protection.Level.SEALED;
  }

  private boolean sealed(Room room, Path neighbour, Allowance allowance) throws IOException {
    var attempt =
        """
        test -r film && ! test -e "$0" && ! test -e /root && ! test -e /home \
          && ! (: >>film) 2>/dev/null && ! (: >/usr/bin/x) 2>/dev/null && echo done >out/proof
        """;
    var command = List.of("/bin/sh", "-c", attempt, neighbour.toString());
    var task = new MediaTask(Toolbox.Program.FFMPEG, command, allowance, MediaTask.Listener.deaf());
    var outcome = run(room, command, task);
    return outcome.ok() && Files.readString(room.out().resolve("proof")).equals("done\n");
  }
}

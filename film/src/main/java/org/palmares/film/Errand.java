package org.palmares.film;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/// Lets ffmpeg write one file, which appears at its place only when it is complete.
record Errand(Ffmpeg ffmpeg, Path work, Limits limits) {

  /// Runs ffmpeg with these words (inputs, filters, encoders; the output's name is added) in a room
  /// around `film` and moves what it wrote to `target`.
  ///
  /// @throws CopyFailed when ffmpeg gives up
  void write(
      Optional<Path> film,
      List<String> words,
      Path target,
      Duration time,
      DoubleConsumer progress) {
    var name = String.valueOf(target.getFileName());
    var all = new ArrayList<>(Reading.call("error"));
    all.addAll(words);
    all.addAll(List.of("-progress", "pipe:1", MediaTask.OUT + "/" + name));
    try (var room = Room.open(work, film)) {
      var outcome = run(room, all, time, clock(progress));
      var made = room.out().resolve(name);
      if (!outcome.ok() || !Folders.isFile(made) || Files.size(made) == 0) {
        throw failure(outcome, target);
      }
      Folders.publish(made, target);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be written".formatted(target), e);
    }
  }

  Outcome run(Room room, List<String> words, Duration time, MediaTask.Listener listener) {
    var allowance = Allowance.writing(time, limits);
    return ffmpeg
        .guard()
        .run(room, new MediaTask(Toolbox.Program.FFMPEG, words, allowance, listener));
  }

  /// Listens to `-progress`: how many seconds of film are written.
  static MediaTask.Listener clock(DoubleConsumer progress) {
    return new Clock(progress);
  }

  static RuntimeException failure(Outcome outcome, Path target) {
    if (outcome.complaints().mention("No space left on device")) {
      return new UncheckedIOException(
          "%s cannot be written".formatted(target), new IOException("no space left on the disk"));
    }
    return new CopyFailed(reason(outcome), outcome.complaints().toString());
  }

  private static Finding reason(Outcome outcome) {
    if (outcome.tookTooLong()) {
      return Finding.of(
          Finding.Kind.TOOK_TOO_LONG, "seconds", String.valueOf(outcome.took().toSeconds()));
    }
    if (outcome.wroteTooMuch()) {
      return Finding.of(Finding.Kind.READER_FAILED, "reason", "output");
    }
    if (outcome.neededTooMuchMemory()) {
      return Finding.of(Finding.Kind.READER_FAILED, "reason", "memory");
    }
    if (outcome.crashed()) {
      return Finding.of(Finding.Kind.READER_FAILED, "reason", "crash");
    }
    return Finding.of(
        Finding.Kind.DAMAGED, "detail", outcome.complaints().first().orElse("no reason given"));
  }

  private record Clock(DoubleConsumer progress) implements MediaTask.Listener {
    private static final String TIME = "out_time_us=";

    @Override
    public void listen(InputStream output) throws IOException {
      var lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.ISO_8859_1));
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(TIME) && line.substring(TIME.length()).matches("\\d{1,15}")) {
          progress.accept(Long.parseLong(line.substring(TIME.length())) / 1e6);
        }
      }
    }
  }
}

package org.palmares.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.palmares.film.sound.LoudnessLog;
import org.palmares.film.sound.SoundWatcher;

/// Hears a sound as an inspection does: through the bundled ffmpeg's meter, and at 8000 samples a
/// second.
record Ear(LoudnessLog log, SoundWatcher watcher) {
  private static final String GRAPH =
      "[0:a:0]asplit=2[e][m];[e]"
          + LoudnessLog.FILTER
          + "[n];[m]aresample=8000,aformat=sample_fmts=s16:channel_layouts=stereo[p]";

  /// Hears 24-bit samples at 48 kHz.
  static Ear hear(Path raw, String layout) {
    return hear(List.of("-f", "s24le", "-ar", "48000", "-ch_layout", layout), raw);
  }

  static Ear hear(List<String> input, Path file) {
    var tools = Bundle.here().orElseThrow().unpack(Workshop.CACHE);
    var words = new ArrayList<>(List.of(tools.ffmpeg().toString()));
    words.addAll(Reading.call("info"));
    words.addAll(input);
    words.addAll(List.of("-i", file.toString(), "-filter_complex", GRAPH, "-map", "[n]"));
    words.addAll(List.of("-f", "null", "-", "-map", "[p]", "-f", "s16le", "pipe:1"));
    var builder = new ProcessBuilder(words);
    tools
        .libraryPath(tools.folder())
        .ifPresent(path -> builder.environment().put("LD_LIBRARY_PATH", path));
    var ear = new Ear(new LoudnessLog(), new SoundWatcher());
    try {
      ear.listen(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ear;
  }

  private void listen(Process process) throws IOException {
    var reader =
        new FutureTask<>(() -> {
          try (var lines = process.errorReader()) {
            lines.lines().forEach(log::accept);
          }
          return true;
        });
    Thread.ofVirtual().start(reader);
    var chunk = new byte[10_001]; // ends in the middle of samples
    try (var sound = process.getInputStream()) {
      for (int n = sound.read(chunk); n > 0; n = sound.read(chunk)) {
        watcher.hear(chunk, 0, n);
      }
      reader.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Writes channels of samples, full scale being 1, as 24-bit numbers.
  static Path write(Path file, double[]... channels) {
    var bytes = new byte[channels[0].length * channels.length * 3];
    int at = 0;
    for (int i = 0; i < channels[0].length; i++) {
      for (var channel : channels) {
        long value = Math.max(-8388608, Math.min(8388607, Math.round(channel[i] * 8388608)));
        bytes[at++] = (byte) value;
        bytes[at++] = (byte) (value >> 8);
        bytes[at++] = (byte) (value >> 16);
      }
    }
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.palmares.cellar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One run of a program of the server, in a bare environment so that nothing of the caller's leaks
/// in.
record Command(List<String> words) {

  /// How a program ended, and what it said.
  record Outcome(int exit, String said) {
    boolean well() {
      return exit == 0;
    }
  }

  Outcome run(Duration patience) {
    try {
      Path said = Files.createTempFile("palmares-cellar", ".said");
      try {
        int exit = exitOf(start(said), patience);
        return new Outcome(exit, Files.readString(said, StandardCharsets.ISO_8859_1).strip());
      } finally {
        Files.delete(said);
      }
    } catch (IOException e) {
      return new Outcome(127, e.toString());
    }
  }

  private Process start(Path said) throws IOException {
    var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.redirectInput(Path.of("/dev/null").toFile());
    var environment = builder.environment();
    environment.clear();
    environment.put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
    environment.put("LC_ALL", "C");
    environment.put("TZ", "UTC");
    return builder.directory(Path.of("/").toFile()).start();
  }

  /// Waits even when interrupted: a server half started or half stopped would help nobody.
  private int exitOf(Process process, Duration patience) {
    boolean interrupted = false;
    long end = System.nanoTime() + patience.toNanos();
    try {
      while (true) {
        try {
          if (process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            return process.exitValue();
          }
          process.destroyForcibly();
          throw new CellarException(
              "'%s' did not end within %d s."
                  .formatted(String.join(" ", words), patience.toSeconds()));
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

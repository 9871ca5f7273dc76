package org.palmares.cellar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// What a server writes about itself into `postmaster.pid` (PostgreSQL,
/// src/include/utils/pidfile.h).
///
/// @param port 0 as long as the server has not yet written it
record PidFile(Path file, long pid, int port) {

  static Optional<PidFile> find(Path cluster) {
    Path file = cluster.resolve("postmaster.pid");
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new PidFile(file, Math.abs(number(lines, 0)), Math.toIntExact(number(lines, 3))));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// Whether this file is left over from before the machine last started, and its number has gone
  /// to a stranger.
  ///
  /// PostgreSQL sees only that a process of that number is alive, and would refuse to start for
  /// ever. It is a leftover when that process is no PostgreSQL (nor a dead one that waits to be
  /// reaped) and none works in the directory.
  boolean isLeftover() {
    Path process = Path.of("/proc", Long.toString(pid));
    return Files.isDirectory(process)
        && !isZombie(process)
        && !isPostgres(process)
        && !someoneWorksIn(file.resolveSibling(".").normalize());
  }

  void putAside() {
    try {
      Files.move(
          file,
          file.resolveSibling("postmaster.pid.leftover"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isZombie(Path process) {
    String stat = read(process.resolve("stat"));
    return stat.startsWith("Z", Math.min(stat.length(), stat.lastIndexOf(')') + 2));
  }

  private static boolean isPostgres(Path process) {
    return read(process.resolve("comm")).strip().equals("postgres");
  }

  private static boolean someoneWorksIn(Path cluster) {
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        if (worksIn(process, cluster)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean worksIn(Path process, Path cluster) {
    try {
      return process.resolve("cwd").toRealPath().equals(cluster.toRealPath());
    } catch (IOException _) {
      // gone meanwhile, or not ours to look at
      return isPostgres(process) && !isZombie(process);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException _) {
      return "";
    }
  }

  private static long number(List<String> lines, int line) {
    if (lines.size() <= line || !lines.get(line).strip().matches("-?[0-9]{1,9}")) {
      return 0;
    }
    return Long.parseLong(lines.get(line).strip());
  }
}

package org.palmares.cellar;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs which we carry, unpacked.
record Binaries(Path directory) {
  static final String VERSION = "18.6.0";
  static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

  /// Unpacks them at the first start, and finds them there later.
  static Binaries in(CellarPlan plan, ServerAccount account) {
    var binaries = new Binaries(plan.server());
    try {
      if (!Files.isDirectory(plan.server())) {
        OwnerOnly.deleteTree(plan.unfinishedServer());
        unpack(archive(), plan.unfinishedServer());
        new Binaries(plan.unfinishedServer()).tryOut(account);
        Files.move(plan.unfinishedServer(), plan.server(), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new CellarException(
          "PostgreSQL could not be unpacked to %s (%s). Is the disk full?"
              .formatted(plan.server(), e),
          e);
    }
    return binaries;
  }

  Path program(String name) {
    return directory.resolve("bin").resolve(name);
  }

  String version() {
    return new Command(List.of(program("postgres").toString(), "--version"))
        .run(Duration.ofSeconds(20))
        .said();
  }

  private void tryOut(ServerAccount account) {
    var outcome = account.command(program("postgres"), "--version").run(Duration.ofSeconds(60));
    if (!outcome.well()) {
      throw new CellarException(
          """
          The PostgreSQL which palmares brings does not run on this system: %s
          It needs glibc and libstdc++ (Debian, Ubuntu: libstdc++6), a directory that %s may be reached through, and \
          a file system without noexec. Otherwise configure an external database.\
          """
              .formatted(outcome.said(), directory));
    }
  }

  private static InputStream archive() {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    return resource(system)
        .map(name -> Binaries.class.getResourceAsStream(name))
        .map(BufferedInputStream::new)
        .orElseThrow(() ->
            new CellarException(
                """
                palmares brings PostgreSQL for Linux on amd64 and arm64 alone, and this is %s.
                Configure an external database (PostgreSQL 15 or newer).\
                """
                    .formatted(system)));
  }

  private static Optional<String> resource(String system) {
    return switch (system.toLowerCase(Locale.ROOT)) {
      case "linux amd64" -> Optional.of("/postgres-linux-x86_64.txz");
      case "linux aarch64" -> Optional.of("/postgres-linux-arm_64.txz");
      default -> Optional.empty();
    };
  }

  private static void unpack(InputStream archive, Path target) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("the archive holds " + entry.getName());
        }
        if (!onlyForCompilers(entry.getName())) {
          unpack(tar, entry, path);
        }
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, path);
      if (!path.toFile().setExecutable((entry.getMode() & 0100) != 0, false)) {
        throw new IOException("cannot make %s executable".formatted(path));
      }
    }
  }

  private static boolean onlyForCompilers(String name) {
    return name.endsWith(".a") || name.contains("pkgconfig");
  }
}

package org.palmares.cellar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.regex.Pattern;

/// Where everything lies below `cellar/` in the house's data directory.
record CellarPlan(Path home) {
  /// `pg_ctl` puts the path between double quotes into a shell's command line.
  private static final Pattern WITH_MEANING_TO_A_SHELL = Pattern.compile("[\"$`\\\\\n\r]");

  static CellarPlan in(Path dataDir) {
    return new CellarPlan(dataDir.toAbsolutePath().normalize().resolve("cellar"));
  }

  /// Makes the directory when it is missing, readable by nobody else.
  void lay() {
    if (WITH_MEANING_TO_A_SHELL.matcher(home.toString()).find()) {
      throw new CellarException(
          "The data directory %s cannot be used: no \", $, `, \\ or line end may be in its path."
              .formatted(home.getParent()));
    }
    try {
      makeLikeItsParent(home, OwnerOnly.DIRECTORY);
    } catch (IOException e) {
      throw new CellarException(
          "The data directory %s cannot be written (%s). Choose another, or give it to this user."
              .formatted(home.getParent(), e),
          e);
    }
  }

  /// What root makes in somebody's directory belongs to that somebody.
  private static void makeLikeItsParent(Path directory, FileAttribute<?>... attributes)
      throws IOException {
    Path parent = directory.getParent();
    if (parent == null || Files.isDirectory(directory)) {
      return;
    }
    makeLikeItsParent(parent);
    Files.createDirectory(directory, attributes);
    var owner = Files.getOwner(parent);
    if (!Files.getOwner(directory).equals(owner) && ServerAccount.isRoot()) {
      Files.setOwner(directory, owner);
    }
  }

  Path lock() {
    return home.resolve("lock");
  }

  Path keys() {
    return home.resolve("keys");
  }

  Path port() {
    return home.resolve("port");
  }

  Path log() {
    return home.resolve("log");
  }

  Path cluster() {
    return home.resolve("postgres");
  }

  Path unfinishedCluster() {
    return home.resolve("postgres.unfinished");
  }

  Path server() {
    return home.resolve("server-" + Binaries.VERSION);
  }

  Path unfinishedServer() {
    return home.resolve("server.unfinished");
  }
}

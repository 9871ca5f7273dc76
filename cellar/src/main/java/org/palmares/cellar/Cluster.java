package org.palmares.cellar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;

/// The directory in which the databases lie, made once.
final class Cluster {
  /// What a slim container may lack, and what is always there.
  private static final List<String> LOCALES = List.of("C.UTF-8", "C");

  private final CellarPlan plan;
  private final Binaries binaries;
  private final ServerAccount account;

  Cluster(CellarPlan plan, Binaries binaries, ServerAccount account) {
    this.plan = plan;
    this.binaries = binaries;
    this.account = account;
  }

  /// Makes the databases' directory if there is none, checks that it is ours if there is, and
  /// returns its keys.
  Keys prepare() {
    try {
      Keys keys = Files.exists(plan.cluster()) ? keysOfExisting() : create();
      handOver();
      return keys;
    } catch (IOException e) {
      throw new CellarException(
          "The database's directory %s cannot be made (%s). Is the disk full, or not ours?"
              .formatted(plan.cluster(), e),
          e);
    }
  }

  private Keys keysOfExisting() throws IOException {
    Path version = plan.cluster().resolve("PG_VERSION");
    if (!Files.isExecutable(plan.cluster())) {
      throw new CellarException(
          "%s belongs to %s, not to this user. Run palmares as that user, or choose another data directory."
              .formatted(plan.cluster(), Files.getOwner(plan.cluster()).getName()));
    }
    if (!Files.isRegularFile(version)) {
      throw new CellarException(
          """
          %s exists but holds no database of ours (there is no PG_VERSION in it).
          Move it away to begin with an empty house, or put the house's own directory back from a backup.\
          """
              .formatted(plan.cluster()));
    }
    String major = Files.readString(version).strip();
    if (!major.equals(Binaries.MAJOR)) {
      throw new CellarException(
          """
          %s was made by PostgreSQL %s, and this release of palmares brings PostgreSQL %s.
          Export the data with the release that made it and import it here; the files themselves do not fit.\
          """
              .formatted(plan.cluster(), major, Binaries.MAJOR));
    }
    return Keys.find(plan)
        .orElseThrow(() ->
            new CellarException(
                "The database in %s is there but its passwords in %s are not; put that file back from a backup."
                    .formatted(plan.cluster(), plan.keys())));
  }

  private Keys create() throws IOException {
    Keys keys = Keys.cut(new SecureRandom());
    keys.hide(plan);
    initdb(keys);
    Path settings = plan.unfinishedCluster().resolve("postgresql.conf");
    Files.writeString(
        settings, "%ninclude '%s'%n".formatted(Settings.FILE), StandardOpenOption.APPEND);
    Files.createFile(plan.unfinishedCluster().resolve(Settings.FILE), OwnerOnly.FILE);
    Files.move(plan.unfinishedCluster(), plan.cluster(), StandardCopyOption.ATOMIC_MOVE);
    OwnerOnly.forceDirectory(plan.home());
    return keys;
  }

  private void initdb(Keys keys) throws IOException {
    Path password = plan.home().resolve("keeper.unfinished");
    OwnerOnly.write(password, keys.keeper());
    account.handOver(password);
    try {
      String said = "";
      for (String locale : LOCALES) {
        OwnerOnly.deleteTree(plan.unfinishedCluster());
        Files.createDirectory(plan.unfinishedCluster(), OwnerOnly.DIRECTORY);
        account.handOver(plan.unfinishedCluster());
        var outcome = initdb(password, locale).run(Duration.ofMinutes(5));
        if (outcome.well()) {
          return;
        }
        said = outcome.said();
      }
      throw new CellarException(
          "PostgreSQL's initdb could not make %s:%n%s".formatted(plan.cluster(), said));
    } finally {
      Files.deleteIfExists(password);
    }
  }

  private Command initdb(Path password, String locale) {
    return account.command(
        binaries.program("initdb"),
        "--pgdata=" + plan.unfinishedCluster(),
        "--username=" + Keys.KEEPER,
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=" + locale,
        "--locale-provider=icu",
        "--icu-locale=und",
        "--data-checksums",
        "--no-instructions");
  }

  private void handOver() throws IOException {
    account.letThrough(plan.home());
    if (!Files.exists(plan.log())) {
      Files.createFile(plan.log(), OwnerOnly.FILE);
    }
    account.handOver(plan.log());
    account.handOver(plan.cluster());
  }
}

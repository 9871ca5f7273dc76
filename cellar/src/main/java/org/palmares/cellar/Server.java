package org.palmares.cellar;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The server process: found running, started, or stopped.
final class Server {
  /// A killed server may stay in the process table for seconds until someone reaps it, and refuses
  /// a successor.
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration STOP = Duration.ofSeconds(60);
  private static final long LONG_LOG = 5L << 20;
  private static final System.Logger LOG = System.getLogger(Server.class.getName());

  private final CellarPlan plan;
  private final Binaries binaries;
  private final ServerAccount account;
  private final Keys keys;

  /// A server which answers.
  record Running(long pid, int port, boolean adopted) {}

  /// What came of one try to start it.
  sealed interface Attempt {
    record Started(Running server) implements Attempt {}

    record Occupied(String why) implements Attempt {}

    record PortTaken() implements Attempt {}
  }

  Server(CellarPlan plan, Binaries binaries, ServerAccount account, Keys keys) {
    this.plan = plan;
    this.binaries = binaries;
    this.account = account;
    this.keys = keys;
  }

  /// Adopts the server that runs on this directory, or starts one.
  Running raise() {
    try {
      rollLog();
      var running = raise(Port.choose(plan), true);
      account.handOverHome(plan.home());
      return running;
    } catch (IOException e) {
      throw new CellarException(
          "The database server in %s cannot be started (%s).".formatted(plan.home(), e), e);
    }
  }

  /// Starts a server which died, where its clients look for it.
  Running raiseAgain(int port) throws IOException {
    return raise(port, false);
  }

  private Running raise(int firstPort, boolean mayMove) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int port = firstPort;
    String obstacle = "";
    for (int tries = 1; tries == 1 || System.nanoTime() < deadline; tries++) {
      Optional<Running> found = findRunning();
      if (found.isPresent()) {
        return found.get();
      }
      switch (start(port)) {
        case Attempt.Started(var server) -> {
          if (tries > 1) {
            LOG.log(System.Logger.Level.INFO, "PostgreSQL started at try {0}", tries);
          }
          return server;
        }
        case Attempt.PortTaken() when mayMove -> port = Port.chooseAnother(plan);
        case Attempt.PortTaken() -> {
          obstacle = "another program took port " + port;
          pause();
        }
        case Attempt.Occupied(var why) -> {
          obstacle = why;
          PidFile.find(plan.cluster()).filter(PidFile::isLeftover).ifPresent(this::putAside);
          pause();
        }
      }
    }
    throw new CellarException(
        "The database server did not start within %d s: %s"
            .formatted(PATIENCE.toSeconds(), obstacle));
  }

  private void putAside(PidFile leftover) {
    LOG.log(
        System.Logger.Level.WARNING,
        "{0} is left over from before this machine started (process {1} is no PostgreSQL); put aside",
        leftover.file(),
        Long.toString(leftover.pid()));
    leftover.putAside();
  }

  /// A server counts as ours when it knows our password and works in our directory.
  Optional<Running> findRunning() {
    return PidFile.find(plan.cluster()).filter(file -> file.port() > 0).flatMap(this::findRunning);
  }

  private Optional<Running> findRunning(PidFile file) {
    try (var connection = Login.keeper(file.port(), keys).connect("postgres");
        var statement = connection.createStatement();
        var answer = statement.executeQuery("select current_setting('data_directory')")) {
      boolean ours =
          answer.next()
              && Path.of(answer.getString(1)).toRealPath().equals(plan.cluster().toRealPath());
      return ours ? Optional.of(new Running(file.pid(), file.port(), true)) : Optional.empty();
    } catch (SQLException | IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "nobody at port {0}: {1}", file.port(), e.toString());
      return Optional.empty();
    }
  }

  private Attempt start(int port) throws IOException {
    Settings.write(plan.cluster(), port, account);
    long before = Files.size(plan.log());
    var outcome = pgCtl("start", "--wait", "--timeout=" + START.toSeconds(), "--log=" + plan.log());
    if (outcome.well()) {
      long pid = PidFile.find(plan.cluster()).map(PidFile::pid).orElse(0L);
      return new Attempt.Started(new Running(pid, port, false));
    }
    String log = logSince(before);
    if (log.contains("could not create any TCP/IP sockets")) {
      return new Attempt.PortTaken();
    }
    if ((log.contains("lock file") && log.contains("already exists"))
        || log.contains("is still in use")) {
      return new Attempt.Occupied(log);
    }
    throw new CellarException(
        """
        The database server in %s did not start. It said:
        %s
        Its whole log is %s. If its files are damaged, put the directory back from a backup.\
        """
            .formatted(plan.cluster(), log.isBlank() ? outcome.said() : log, plan.log()));
  }

  /// Ends all connections and stops the server; nothing that was committed is lost.
  void stop() {
    var outcome = pgCtl("stop", "--mode=fast", "--wait", "--timeout=" + STOP.toSeconds());
    if (!outcome.well() && findRunning().isPresent()) {
      LOG.log(System.Logger.Level.WARNING, "PostgreSQL did not stop in time: {0}", outcome.said());
      pgCtl("stop", "--mode=immediate", "--wait", "--timeout=" + STOP.toSeconds());
    }
  }

  private Command.Outcome pgCtl(String verb, String... options) {
    var arguments = new ArrayList<String>();
    arguments.add(verb);
    arguments.add("--pgdata=" + plan.cluster());
    arguments.addAll(List.of(options));
    return account
        .command(binaries.program("pg_ctl"), arguments.toArray(String[]::new))
        .run(START.plusSeconds(30));
  }

  private void rollLog() throws IOException {
    if (Files.size(plan.log()) > LONG_LOG) {
      Files.copy(
          plan.log(),
          plan.log().resolveSibling("log.1"),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES);
      try (var log = new RandomAccessFile(plan.log().toFile(), "rw")) {
        log.setLength(0);
      }
    }
  }

  private String logSince(long start) throws IOException {
    try (var log = new RandomAccessFile(plan.log().toFile(), "r")) {
      log.seek(start);
      byte[] bytes = new byte[(int) Math.min(log.length() - start, 4_000)];
      log.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8).strip();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(300));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CellarException("Interrupted while waiting for the database server.", e);
    }
  }
}

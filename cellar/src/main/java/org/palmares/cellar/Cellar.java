package org.palmares.cellar;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// The festival's own database server: opened with the house, closed with it, and never lost in
/// between.
///
/// The owner closes it after everything that uses it, from one place; it has no shutdown hook of
/// its own, since two hooks would race. When the house is killed, the server lives on and the next
/// [#open] adopts it. When the server is killed, it is started again on the same port.
public final class Cellar implements AutoCloseable {
  /// The database of the house.
  private static final String HOUSE = "palmares";

  private static final Duration BETWEEN_REVIVALS = Duration.ofSeconds(2);
  private static final System.Logger LOG = System.getLogger(Cellar.class.getName());

  private final HouseLock lock;
  private final Server server;
  private final Databases databases;
  private final ConnectionDetails connection;
  private final boolean adopted;
  private final int port;
  private boolean closed;

  private Cellar(HouseLock lock, Server server, Server.Running running, Keys keys) {
    this.lock = lock;
    this.server = server;
    this.databases = new Databases(running.port(), keys);
    this.connection = databases.find(HOUSE);
    this.adopted = running.adopted();
    this.port = running.port();
    watch(running);
  }

  /// Starts the server of this data directory (and makes it the first time), or adopts the one
  /// which still runs.
  ///
  /// @throws CellarInUseException when another process has this directory open
  /// @throws CellarException when the server cannot run here, or the directory is not ours; the
  ///   message says why
  public static Cellar open(Path dataDir) {
    return open(dataDir, plan -> ServerAccount.choose(plan));
  }

  static Cellar open(Path dataDir, Function<CellarPlan, ServerAccount> choice) {
    var plan = CellarPlan.in(dataDir);
    plan.lay();
    var lock = HouseLock.take(plan);
    try {
      var account = choice.apply(plan);
      var binaries = Binaries.in(plan, account);
      Keys keys = new Cluster(plan, binaries, account).prepare();
      return open(lock, new Server(plan, binaries, account, keys), keys);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Cellar open(HouseLock lock, Server server, Keys keys) {
    var running = server.raise();
    try {
      return new Cellar(lock, server, running, keys);
    } catch (RuntimeException e) {
      server.stop();
      throw e;
    }
  }

  /// How to reach the server which another process keeps open here, tried by a real login; for a
  /// worker beside the house.
  public static Optional<ConnectionDetails> running(Path dataDir) {
    var plan = CellarPlan.in(dataDir);
    return Keys.find(plan)
        .flatMap(keys ->
            PidFile.find(plan.cluster())
                .filter(file -> file.port() > 0)
                .map(file -> Login.house(file.port(), keys))
                .filter(Cellar::answers)
                .map(login -> login.to(HOUSE)));
  }

  /// The house's database and its role there, which owns it and is no superuser.
  public ConnectionDetails connection() {
    return connection;
  }

  /// Another database beside the house's, made when absent.
  public ConnectionDetails database(String name) {
    return databases.find(name);
  }

  public String jdbcUrl() {
    return connection.jdbcUrl();
  }

  public String user() {
    return connection.user();
  }

  public String password() {
    return connection.password();
  }

  /// Whether the server was found running, left behind by a house that was killed.
  public boolean adopted() {
    return adopted;
  }

  /// Ends all connections, stops the server and gives the directory back; a second call does
  /// nothing.
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      try {
        server.stop();
      } finally {
        lock.close();
      }
    }
  }

  /// A thread of the lightest kind waits for the server's end, which comes before ours only by
  /// accident.
  private void watch(Server.Running running) {
    Thread.ofVirtual()
        .name("cellar")
        .start(() -> {
          ProcessHandle.of(running.pid()).ifPresent(process -> process.onExit().join());
          reviveUntilUp();
        });
  }

  private void reviveUntilUp() {
    for (int tries = 1; !revived(tries); tries++) {
      try {
        Thread.sleep(BETWEEN_REVIVALS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private synchronized boolean revived(int tries) {
    if (closed) {
      return true;
    }
    LOG.log(System.Logger.Level.WARNING, "PostgreSQL has died; starting it again (try {0})", tries);
    try {
      watch(server.raiseAgain(port));
      return true;
    } catch (CellarException | IOException e) {
      LOG.log(System.Logger.Level.ERROR, "PostgreSQL could not be started again", e);
      return false;
    }
  }

  private static boolean answers(Login login) {
    try (var connection = login.connect(HOUSE)) {
      return connection.isValid(3);
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "no answer at port {0}: {1}", login.port(), e.toString());
      return false;
    }
  }
}

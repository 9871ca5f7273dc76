package org.palmares.cellar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// What several tests need around a cellar.
final class Shelf {
  private Shelf() {}

  static Connection connect(ConnectionDetails details) throws SQLException {
    return DriverManager.getConnection(details.jdbcUrl(), details.user(), details.password());
  }

  static String ask(ConnectionDetails details, String query) throws SQLException {
    try (var connection = connect(details);
        var statement = connection.createStatement();
        var answer = statement.executeQuery(query)) {
      answer.next();
      return answer.getString(1);
    }
  }

  static List<Long> numbers(ConnectionDetails details, String query) throws SQLException {
    var numbers = new ArrayList<Long>();
    try (var connection = connect(details);
        var statement = connection.createStatement();
        var answer = statement.executeQuery(query)) {
      while (answer.next()) {
        numbers.add(answer.getLong(1));
      }
    }
    return numbers;
  }

  static void execute(ConnectionDetails details, String sql) throws SQLException {
    try (var connection = connect(details);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static long postmaster(Path data) {
    return PidFile.find(CellarPlan.in(data).cluster()).orElseThrow().pid();
  }

  /// The server's processes, the postmaster first.
  static List<ProcessHandle> servers(Path data) {
    var postmaster = ProcessHandle.of(postmaster(data)).orElseThrow();
    var all = new ArrayList<ProcessHandle>();
    all.add(postmaster);
    postmaster.descendants().forEach(all::add);
    return all;
  }

  /// Processes whose working directory is the cluster, whoever started them.
  static List<Path> workingIn(Path cluster) {
    var found = new ArrayList<Path>();
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        if (worksIn(process, cluster)) {
          found.add(process);
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void await(Duration patience, String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within " + patience + ": " + what);
      }
      Thread.onSpinWait();
    }
  }

  private static boolean worksIn(Path process, Path cluster) {
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster);
    } catch (IOException _) {
      return false;
    }
  }
}

package org.palmares.cellar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A house in a process of its own, which can be killed.
final class House implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;

  private House(Process process) {
    this.process = process;
    this.said = process.inputReader(StandardCharsets.UTF_8);
  }

  static House start(Path data, String work) throws IOException {
    String java = ProcessHandle.current().info().command().orElseThrow();
    String classes = System.getProperty("java.class.path");
    var builder =
        new ProcessBuilder(
            java, "-Xmx128m", "-cp", classes, Inside.class.getName(), data.toString(), work);
    return new House(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /// The next line it says; the empty word when it has ended.
  String hear() throws IOException {
    String line = said.readLine();
    return line == null ? "" : line;
  }

  List<String> hearOut() throws IOException {
    var lines = new ArrayList<String>();
    for (String line = hear(); !line.isEmpty(); line = hear()) {
      lines.add(line);
    }
    return lines;
  }

  /// kill -9; what it has said can still be heard.
  void kill() {
    handle().destroyForcibly();
  }

  /// SIGTERM, then the exit status.
  int terminate() throws InterruptedException {
    handle().destroy();
    return process.waitFor();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /// What runs in that process.
  static final class Inside {
    private Inside() {}

    static void main(String[] words) throws Exception {
      Cellar cellar;
      try {
        cellar = Cellar.open(Path.of(words[0]));
      } catch (CellarException e) {
        System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        System.exit(3);
        return;
      }
      Runtime.getRuntime().addShutdownHook(new Thread(cellar::close));
      System.out.println(cellar.adopted() ? "adopted" : "started");
      switch (words[1]) {
        case "wait" -> waitForEnd();
        case "insert" -> insert(cellar.connection());
        default -> throw new IllegalArgumentException(words[1] + " is neither wait nor insert");
      }
    }

    private static void waitForEnd() throws IOException {
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      while (in.readLine() != null) {
        // until the other side goes
      }
    }

    /// Four writers, each saying a number only once its row is committed.
    private static void insert(ConnectionDetails details) throws Exception {
      Shelf.execute(
          details,
          "create table if not exists score (writer int, number bigint, primary key (writer, number))");
      String last = Shelf.ask(details, "select coalesce(max(number), 0) from score");
      var writers = new ArrayList<Thread>();
      for (int writer = 0; writer < 4; writer++) {
        int name = writer;
        writers.add(Thread.ofPlatform().start(() -> insert(details, name, Long.parseLong(last))));
      }
      for (Thread writer : writers) {
        writer.join();
      }
    }

    private static void insert(ConnectionDetails details, int writer, long last) {
      try (var connection = Shelf.connect(details);
          var insert = connection.prepareStatement("insert into score values (?, ?)")) {
        for (long number = last + 1; ; number++) {
          insert.setInt(1, writer);
          insert.setLong(2, number);
          insert.executeUpdate();
          System.out.println(writer + " " + number);
        }
      } catch (java.sql.SQLException _) {
        // the server was killed under us, as the test wants
      }
    }
  }
}

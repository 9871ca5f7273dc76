package org.palmares.festival.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A house in a process of its own, started as `palmares` starts one, with the same JVM and flags.
final class BenchHouse implements AutoCloseable {
  private static final Duration KNOCK = Duration.ofMillis(20);

  private final Path data;
  private final Process process;
  private final String address;
  private final double startSeconds;
  private final Map<String, String> links = new ConcurrentHashMap<>();
  private final CountDownLatch seeded = new CountDownLatch(1);

  private BenchHouse(Path data, Process process, String address, double startSeconds) {
    this.data = data;
    this.process = process;
    this.address = address;
    this.startSeconds = startSeconds;
  }

  /// Opens a house on a free port and waits for its first page.
  static BenchHouse open(Path data, List<String> more) throws IOException, InterruptedException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(
        List.of(
            "org.palmares.festival.Palmares",
            "bench-house",
            "--port",
            String.valueOf(port),
            "--data",
            data.toString()));
    command.addAll(more);
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String address = "http://localhost:" + port;
    awaitFirstPage(process, port);
    var house = new BenchHouse(data, process, address, (System.nanoTime() - start) / 1e9);
    Thread.ofVirtual().start(house::listen);
    return house;
  }

  private void listen() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .forEach(line -> {
            if (line.startsWith("link ")) {
              String[] words = line.split(" ", 3);
              links.put(words[1], words[2]);
            } else if (line.equals("seeded")) {
              seeded.countDown();
            }
          });
    } catch (IOException e) {
      System.err.println("palmares bench: the house cannot be heard: " + e.getMessage());
    }
  }

  /// Knocks softly, for whoever waits shares the machine with the house.
  private static void awaitFirstPage(Process process, int port) throws InterruptedException {
    while (process.isAlive()) {
      if (answers(port)) {
        return;
      }
      Thread.sleep(KNOCK);
    }
    throw new IllegalStateException("The house ended with " + process.exitValue());
  }

  private static boolean answers(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      String status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      return status.equals("HTTP/1.1 200");
    } catch (IOException notYet) {
      return false;
    }
  }

  void awaitSeeds() throws InterruptedException {
    if (!seeded.await(10, TimeUnit.MINUTES)) {
      throw new IllegalStateException("The house was not filled within ten minutes");
    }
  }

  String address() {
    return address;
  }

  double startSeconds() {
    return startSeconds;
  }

  /// A link that signs a role in once.
  String link(String role) {
    String link = links.get(role);
    if (link == null) {
      throw new IllegalStateException("No link for " + role + ", only " + links.keySet());
    }
    return link;
  }

  /// Processor time of the house so far; its PostgreSQL not counted.
  Duration processorTime() {
    return process.toHandle().info().totalCpuDuration().orElseThrow();
  }

  double residentMegabytes() throws IOException {
    return resident(process.pid());
  }

  /// The server and all its processes; it is no child of the house, so that it can outlive it.
  double databaseMegabytes() throws IOException {
    String pid = Files.readAllLines(data.resolve("cellar/postgres/postmaster.pid")).getFirst();
    ProcessHandle server = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    double sum = proportional(server.pid());
    for (ProcessHandle child : server.descendants().toList()) {
      sum += proportional(child.pid());
    }
    return sum;
  }

  private static double resident(long pid) throws IOException {
    return kilobytes(Path.of("/proc/" + pid + "/status"), "VmRSS:") / 1000.0;
  }

  /// Shared pages are counted once over all processes that share them.
  private static double proportional(long pid) throws IOException {
    Path rollup = Path.of("/proc/" + pid + "/smaps_rollup");
    return Files.isReadable(rollup) ? kilobytes(rollup, "Pss:") / 1000.0 : 0;
  }

  private static long kilobytes(Path file, String name) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.replaceAll("[^0-9]", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /// Kills the house as a power cut would (SIGKILL); its PostgreSQL stays.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

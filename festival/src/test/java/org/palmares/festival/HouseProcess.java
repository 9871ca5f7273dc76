package org.palmares.festival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// A house, or a worker of one, in a process of its own: started with the words that people type,
/// killed as a power cut would.
public final class HouseProcess implements AutoCloseable {
  private static final Duration SOON = Duration.ofMinutes(2);

  private final Process process;
  private final List<String> said = new CopyOnWriteArrayList<>();

  private HouseProcess(Process process) {
    this.process = process;
  }

  /// An open house with a small edition in it, as `palmares bench` fills one; it knows the links by
  /// which its people come in.
  public static HouseProcess house(Path data, Map<String, String> settings) {
    return house(List.of(), data, settings);
  }

  /// The same, started by another program (`unshare`), whose words come first.
  public static HouseProcess house(List<String> starter, Path data, Map<String, String> settings) {
    String[] words = {"bench-house", "--port", "0", "--data", data.toString(), "--entries", "1"};
    return start(starter, settings, Map.of(), words).awaited("seeded");
  }

  /// A worker of the house that is open on this data.
  public static HouseProcess worker(Path data, Map<String, String> settings) {
    return worker(data, settings, Map.of());
  }

  /// The same in a certain environment.
  public static HouseProcess worker(
      Path data, Map<String, String> settings, Map<String, String> environment) {
    return start(List.of(), settings, environment, "worker", "--data", data.toString())
        .awaited("A worker of");
  }

  private static HouseProcess start(
      List<String> starter,
      Map<String, String> settings,
      Map<String, String> environment,
      String... words) {
    List<String> command = new ArrayList<>(starter);
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(
        List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    command.add("-Dstdout.encoding=UTF-8");
    settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.palmares.festival.Palmares");
    command.addAll(List.of(words));
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      var house = new HouseProcess(builder.start());
      Thread.ofVirtual().start(house::listen);
      return house;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      lines.lines().forEach(said::add);
    } catch (IOException | UncheckedIOException killed) {
      said.add(killed.toString());
    }
  }

  private HouseProcess awaited(String start) {
    try {
      TestHouse.eventually(SOON, "it says " + start, () -> says(start) || !process.isAlive());
      assertThat(process.isAlive()).isTrue();
      return this;
    } catch (AssertionError silent) {
      process.destroyForcibly();
      throw new AssertionError(silent.getMessage() + "\n" + String.join("\n", said), silent);
    }
  }

  private boolean says(String start) {
    return said.stream().anyMatch(line -> line.startsWith(start));
  }

  /// Where it answers.
  public String address() {
    String link = link("entrant");
    return link.substring(0, link.indexOf("/sign-in/"));
  }

  /// Somebody who came in by the link for their role: organiser, juror, entrant.
  public Guest guest(String role) {
    Guest guest = Guest.at(address());
    guest.follow(link(role));
    return guest;
  }

  private String link(String role) {
    String start = "link " + role + " ";
    Optional<String> line = said.stream().filter(l -> l.startsWith(start)).findFirst();
    return line.orElseThrow(() -> new AssertionError("No " + start + "in " + said))
        .substring(start.length());
  }

  /// All lines that it printed.
  public List<String> said() {
    return List.copyOf(said);
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /// The processes that it started, and theirs.
  public List<ProcessHandle> descendants() {
    return process.descendants().toList();
  }

  /// Kills it (SIGKILL), and it alone.
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
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

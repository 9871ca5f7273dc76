package org.palmares.film;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// By which tools of this machine a reader is kept in its room, from strongest to weakest.
enum Means {
  /// bubblewrap: the reader sees its tools, one film and an empty folder.
  BUBBLEWRAP(Protection.Level.SEALED, "bubblewrap", "prlimit bwrap"),
  /// The same by hand, with the namespaces of util-linux.
  NAMESPACES(Protection.Level.SEALED, "user namespaces", "prlimit unshare setpriv pivot_root"),
  /// Limits only.
  LIMITS(Protection.Level.LIMITED, "prlimit", "prlimit setpriv"),
  /// What ffmpeg and this process can do by themselves.
  NONE(Protection.Level.BARE, "time limit", "");

  private static final Path TOOL = Path.of("/tool");
  private static final List<Path> PATH =
      Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin").map(Path::of).toList();

  private final Protection.Level level;
  private final String words;
  private final String programs;

  Means(Protection.Level level, String words, String programs) {
    this.level = level;
    this.words = words;
    this.programs = programs;
  }

  Protection protection() {
    return new Protection(level, words);
  }

  /// Whether its programs are there; whether they work, a trial must show.
  boolean installed() {
    return Stream.of(programs.split(" ", -1))
        .filter(name -> !name.isEmpty())
        .allMatch(name -> PATH.stream().anyMatch(in -> Files.isExecutable(in.resolve(name))));
  }

  /// Where the reader's folder is seen from inside the room.
  Path seen(Path tools) {
    return level == Protection.Level.SEALED ? TOOL : tools;
  }

  /// The command line that runs `command` in the room.
  List<String> enclose(Room room, Path tools, Allowance allowance, List<String> command) {
    return switch (this) {
      case BUBBLEWRAP -> join(limits(allowance), bubblewrap(room, tools), command);
      case NAMESPACES -> join(limits(allowance), namespaces(room, tools), command);
      case LIMITS ->
          join(
              limits(allowance),
              List.of("setpriv", "--pdeathsig", "KILL", "--no-new-privs", "--"),
              command);
      case NONE -> command;
    };
  }

  private static List<String> limits(Allowance allowance) {
    return List.of(
        "prlimit",
        "--as=" + allowance.memoryBytes(),
        "--cpu=" + allowance.processorSeconds(),
        "--fsize=" + allowance.outputBytes(),
        "--nofile=128",
        "--core=0",
        "--");
  }

  private static List<String> bubblewrap(Room room, Path tools) {
    var words = new ArrayList<String>();
    words.addAll(List.of("bwrap", "--unshare-all", "--die-with-parent", "--new-session"));
    words.addAll(List.of("--cap-drop", "ALL", "--ro-bind", "/usr", "/usr"));
    for (var name : List.of("bin", "sbin", "lib", "lib32", "lib64")) {
      var folder = Path.of("/", name);
      if (Files.isSymbolicLink(folder)) {
        words.addAll(List.of("--symlink", "usr/" + name, "/" + name));
      } else if (Files.isDirectory(folder)) {
        words.addAll(List.of("--ro-bind", "/" + name, "/" + name));
      }
    }
    words.addAll(List.of("--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache"));
    words.addAll(List.of("--dev-bind", "/dev/null", "/dev/null"));
    words.addAll(List.of("--dev-bind", "/dev/urandom", "/dev/urandom"));
    words.addAll(List.of("--ro-bind", tools.toString(), TOOL.toString()));
    room.film().ifPresent(it -> words.addAll(List.of("--ro-bind", it.toString(), "/room/film")));
    words.addAll(List.of("--bind", room.out().toString(), "/room/out", "--chdir", "/room", "--"));
    return words;
  }

  /// The signal at the parent's death is asked for between the two calls: entering a user namespace
  /// would forget it. The inner call passes it on to all in the room.
  private static List<String> namespaces(Room room, Path tools) {
    return List.of(
        "unshare",
        "--user",
        "--map-root-user",
        "setpriv",
        "--pdeathsig",
        "KILL",
        "unshare",
        "--mount",
        "--net",
        "--pid",
        "--ipc",
        "--uts",
        "--fork",
        "--kill-child=KILL",
        "sh",
        "-c",
        Script.TEXT,
        "room",
        room.root().toString(),
        tools.toString(),
        room.film().map(Path::toString).orElse(""),
        room.out().toString());
  }

  private static List<String> join(List<String> first, List<String> then, List<String> last) {
    return Stream.of(first, then, last).flatMap(List::stream).toList();
  }

  /// `room.sh`, read once.
  private static final class Script {
    static final String TEXT = read();

    private static String read() {
      try (var in = Means.class.getResourceAsStream("room.sh")) {
        if (in == null) {
          throw new IllegalStateException("room.sh is not on the class path");
        }
        return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException("room.sh cannot be read", e);
      }
    }
  }
}

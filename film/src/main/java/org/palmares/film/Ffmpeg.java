package org.palmares.film;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The ffmpeg that reads and copies films: the one the festival configured, else the one that comes
/// with this library, else an installed one.
///
/// Found and tried once at start. It runs as separate, guarded processes only; none of its code is
/// ever loaded into this one.
public final class Ffmpeg {

  /// Where an ffmpeg came from.
  public enum Origin {
    CONFIGURED,
    BUNDLED,
    INSTALLED
  }

  private static final Pattern VERSION = Pattern.compile("ffmpeg version n?(\\S+)");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Origin origin;
  private final String version;
  private final Guard guard;
  private final Codecs codecs;
  private final Supplier<Optional<Ffmpeg>> other;

  private Ffmpeg(
      Origin origin, String version, Guard guard, Codecs codecs, Supplier<Optional<Ffmpeg>> other) {
    this.origin = origin;
    this.version = version;
    this.guard = guard;
    this.codecs = codecs;
    this.other = other;
  }

  /// What it says of itself, line by line.
  private record Codecs(List<String> encoders, List<String> decoders) {
    static boolean name(List<String> lines, String codec) {
      return lines.stream().anyMatch(line -> List.of(line.strip().split("\\s+")).contains(codec));
    }
  }

  /// Finds an ffmpeg that runs here, unpacking the bundled one into `cache` when needed (65 MB,
  /// once per version; several processes may share the folder).
  ///
  /// `configured` is the program `ffmpeg` or the folder it lies in, with `ffprobe` beside it; when
  /// it is given and does not run, that is an error and nothing else is tried.
  ///
  /// @throws FfmpegMissing when none runs, naming each that was tried and why it did not
  public static Ffmpeg find(Path cache, Optional<Path> configured) {
    var work = cache.toAbsolutePath().resolve("trial");
    Room.sweep(work);
    var failures = new ArrayList<String>();
    if (configured.isPresent()) {
      return configured(configured.get(), work, failures)
          .orElseThrow(() -> new FfmpegMissing("The configured ffmpeg cannot be used.", failures));
    }
    return bundled(cache, work, failures)
        .map(it -> it.beside(() -> installed(work, new ArrayList<>())))
        .or(() -> installed(work, failures))
        .orElseThrow(() -> new FfmpegMissing("No ffmpeg runs on this machine.", failures));
  }

  private static Optional<Ffmpeg> configured(Path place, Path work, List<String> failures) {
    var tools = Toolbox.at(place);
    if (tools.isEmpty()) {
      failures.add("%s: no programs ffmpeg and ffprobe are there".formatted(place));
    }
    return tools.flatMap(it -> attempt(Origin.CONFIGURED, it, work, failures));
  }

  private static Optional<Ffmpeg> bundled(Path cache, Path work, List<String> failures) {
    var bundle = Bundle.here();
    if (bundle.isEmpty()) {
      failures.add(
          "bundled: there is one for Linux on x86-64 only, this is %s on %s"
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
      return Optional.empty();
    }
    try {
      return attempt(Origin.BUNDLED, bundle.get().unpack(cache), work, failures);
    } catch (UncheckedIOException e) {
      failures.add("bundled: %s: %s".formatted(e.getMessage(), e.getCause()));
      return Optional.empty();
    }
  }

  private static Optional<Ffmpeg> installed(Path work, List<String> failures) {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (var folder : path.split(Pattern.quote(java.io.File.pathSeparator), -1)) {
      var tools = folder.isEmpty() ? Optional.<Toolbox>empty() : Toolbox.at(Path.of(folder));
      var found = tools.flatMap(it -> attempt(Origin.INSTALLED, it, work, failures));
      if (found.isPresent()) {
        return found;
      }
    }
    failures.add("installed: no ffmpeg on the PATH (%s)".formatted(path));
    return Optional.empty();
  }

  private static Optional<Ffmpeg> attempt(
      Origin origin, Toolbox tools, Path work, List<String> failures) {
    try {
      var plain = Guard.by(Means.NONE, tools);
      var version = VERSION.matcher(ask(plain, work, "-version"));
      if (!version.find()) {
        failures.add("%s: its -version names no version".formatted(tools.ffmpeg()));
        return Optional.empty();
      }
      var codecs =
          new Codecs(
              ask(plain, work, "-hide_banner", "-encoders").lines().toList(),
              ask(plain, work, "-hide_banner", "-decoders").lines().toList());
      var guard = Guard.strongest(tools, work);
      return Optional.of(new Ffmpeg(origin, version.group(1), guard, codecs, Optional::empty));
    } catch (UncheckedIOException | IllegalStateException e) {
      failures.add("%s: %s".formatted(tools.ffmpeg(), e.getMessage()));
      return Optional.empty();
    }
  }

  private static String ask(Guard guard, Path work, String... question) {
    var answer = new Answer(1 << 20);
    try (var room = Room.open(work, Optional.empty())) {
      var allowance = new Allowance(PATIENCE, 4L << 30, 64 << 10);
      var outcome =
          guard.run(
              room, new MediaTask(Toolbox.Program.FFMPEG, List.of(question), allowance, answer));
      if (!outcome.ok()) {
        throw new IllegalStateException(
            "does not run (exit code %d, %s)"
                .formatted(outcome.exit(), outcome.complaints().first().orElse("no message")));
      }
    }
    return answer.text();
  }

  /// Such as `8.0.1`.
  public String version() {
    return version;
  }

  public Origin origin() {
    return origin;
  }

  /// How well the machine is protected while it runs.
  public Protection protection() {
    return guard.protection();
  }

  /// All of this, as it goes into a report.
  public Tools tools() {
    return new Tools(version, origin, protection());
  }

  /// Whether it can write with this encoder, by ffmpeg's name for it.
  boolean encodes(String encoder) {
    return Codecs.name(codecs.encoders(), encoder);
  }

  /// The one that reads pictures of this codec best: AV1 takes the bundled one's libaom 2.4 times
  /// as long as dav1d, which an installed one often has.
  Ffmpeg readerOf(String codec) {
    boolean slow = codec.equals("av1") && !Codecs.name(codecs.decoders(), "libdav1d");
    return slow
        ? other.get().filter(it -> Codecs.name(it.codecs.decoders(), "libdav1d")).orElse(this)
        : this;
  }

  /// The same, knowing another one, which is looked for when it is first needed.
  private Ffmpeg beside(Supplier<Optional<Ffmpeg>> another) {
    return new Ffmpeg(origin, version, guard, codecs, new Once<>(another));
  }

  Guard guard() {
    return guard;
  }

  /// The same ffmpeg behind other bars, for trying them.
  Ffmpeg behind(Means means) {
    return new Ffmpeg(origin, version, guard.behind(means), codecs, other);
  }

  @Override
  public String toString() {
    return "ffmpeg %s (%s, %s by %s)"
        .formatted(version, origin, protection().level(), protection().means());
  }

  /// Asks once and keeps the answer.
  private static final class Once<T> implements Supplier<Optional<T>> {
    private final Supplier<Optional<T>> question;
    private boolean asked;
    private Optional<T> answer = Optional.empty();

    Once(Supplier<Optional<T>> question) {
      this.question = question;
    }

    @Override
    public synchronized Optional<T> get() {
      if (!asked) {
        answer = question.get();
        asked = true;
      }
      return answer;
    }
  }
}

package org.palmares.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a film is divided so that its preview can be made part by part: each begins with a key
/// frame, where the film can be entered at no cost.
///
/// Frames are those of the preview, counted from 0. `origin` is the time, in the file, of its first
/// picture. A film whose times cannot be relied upon is not divided: `whole`.
record Parts(boolean whole, double origin, List<Part> all) {
  private static final double SHORTEST = 1 / 3.0;

  /// Part `number` begins with frame `frame` of the preview, which is the key frame at `time`.
  record Part(int number, long frame, double time) {}

  Parts {
    all = List.copyOf(all);
  }

  /// Divides a film into parts of about so many seconds.
  static Parts of(Entrances keys, Film film, double rate, double seconds) {
    double end = keys.first() + film.durationMs() / 1000.0;
    double shortest = seconds * SHORTEST;
    var parts = new ArrayList<Part>();
    parts.add(new Part(0, 0, keys.first()));
    var next = keys.from(keys.first() + seconds - shortest);
    while (next.isPresent() && next.get() < end - shortest) {
      long frame = Math.round((next.get() - keys.first()) * rate);
      parts.add(new Part(parts.size(), frame, next.get()));
      next = keys.from(next.get() + seconds - shortest);
    }
    return new Parts(false, keys.first(), parts);
  }

  static Parts undivided() {
    return new Parts(true, 0, List.of(new Part(0, 0, 0)));
  }

  /// How many frames a part has; of the last one, nobody knows before it is made.
  Optional<Long> frames(Part part) {
    return part.number() + 1 < all.size()
        ? Optional.of(all.get(part.number() + 1).frame() - part.frame())
        : Optional.empty();
  }

  /// What was noted under this heading, if it was under this one.
  static Optional<Parts> read(Path note, String heading) {
    try {
      if (!Files.isRegularFile(note)) {
        return Optional.empty();
      }
      var lines = Files.readAllLines(note);
      if (lines.size() < 3 || !lines.getFirst().equals(heading)) {
        return Optional.empty();
      }
      var parts = new ArrayList<Part>();
      for (var line : lines.subList(2, lines.size())) {
        var words = line.split(" ", 2);
        parts.add(new Part(parts.size(), Long.parseLong(words[0]), Double.parseDouble(words[1])));
      }
      var origin = lines.get(1).split(" ", 2);
      return Optional.of(
          new Parts(Boolean.parseBoolean(origin[0]), Double.parseDouble(origin[1]), parts));
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read".formatted(note), e);
    }
  }

  /// Notes them down for whoever goes on with them.
  void write(Path note, String heading) {
    var lines = new ArrayList<>(List.of(heading, whole + " " + origin));
    all.forEach(it -> lines.add(it.frame() + " " + it.time()));
    try {
      Files.createDirectories(note.toAbsolutePath().getParent());
      var draft = note.resolveSibling(note.getFileName() + ".part");
      Files.write(draft, lines);
      Folders.publish(draft, note);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be written".formatted(note), e);
    }
  }
}

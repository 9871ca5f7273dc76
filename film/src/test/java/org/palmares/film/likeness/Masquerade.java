package org.palmares.film.likeness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.palmares.film.CuttingRoom;
import org.palmares.film.Edit;
import org.palmares.film.Lightbox;
import org.palmares.film.UnrelatedFilms;
import org.palmares.film.frames.Miniature;
import org.palmares.film.shots.Boundary;
import org.palmares.film.shots.ShotDetector;

/// Films that have nothing in common, encoded, and disguised; their fingerprints are taken as those
/// of any film, with the cuts that are found in them.
final class Masquerade {
  private static final double RATE = 24;

  /// A film, the file it is in, and the clips that it was made of.
  record Guest(String name, Edit edit, Path file, Fingerprint fingerprint) {
    double seconds() {
      return edit.frames() / RATE;
    }

    Set<String> clips() {
      return edit.takes().stream().map(it -> it.footage().clip()).collect(Collectors.toSet());
    }
  }

  /// A disguised film, and which seconds of it are which of the film.
  record Mask(Fingerprint fingerprint, List<Segment> truth) {}

  private Masquerade() {}

  static List<Guest> guests() {
    var guests = new ArrayList<Guest>();
    UnrelatedFilms.all().forEach((name, edit) -> guests.add(guest(name, edit)));
    return guests;
  }

  private static Guest guest(String name, Edit edit) {
    var file = CuttingRoom.film(edit, name);
    return new Guest(name, edit, file, fingerprint(file, RATE));
  }

  static Mask masked(Guest guest, Disguise disguise, Guest other) {
    if (disguise.isPadding()) {
      return padded(guest, other);
    }
    var name = "%s %s.mp4".formatted(guest.name(), disguise.name().replace("%", "percent"));
    var words = disguise.words(guest.seconds()).toArray(String[]::new);
    var file = Lightbox.treated(guest.file(), name, words);
    return new Mask(fingerprint(file, disguise.rate()), disguise.truth().apply(guest.seconds()));
  }

  /// The film between two halves of another.
  private static Mask padded(Guest guest, Guest other) {
    var takes = new ArrayList<Edit.Take>();
    int half = other.edit().takes().size() / 2;
    takes.addAll(other.edit().takes().subList(0, half));
    var joins = new ArrayList<>(other.edit().joins().subList(0, half - 1));
    joins.add(Edit.Join.CUT);
    takes.addAll(guest.edit().takes());
    joins.addAll(guest.edit().joins());
    joins.add(Edit.Join.CUT);
    takes.addAll(other.edit().takes().subList(half, other.edit().takes().size()));
    joins.addAll(other.edit().joins().subList(half, other.edit().joins().size()));
    var edit = new Edit(takes, joins, Edit.Finish.NONE);
    double start = edit.starts().get(half) / RATE;
    return new Mask(
        guest(guest.name() + "-padded", edit).fingerprint(),
        List.of(new Segment(0, guest.seconds(), start, start + guest.seconds())));
  }

  static Fingerprint fingerprint(Path file, double rate) {
    var maker = new FingerprintMaker(rate, 16.0 / 9);
    var shots = new ShotDetector(rate);
    var frames = Lightbox.frames(file, "scale=128:72:flags=area,format=yuv420p");
    var frame = new byte[Miniature.BYTES];
    int count = frames.limit() / Miniature.BYTES;
    for (int number = 0; number < count; number++) {
      frames.get(number * Miniature.BYTES, frame);
      maker.see(number, frame);
      shots.see(number, frame);
    }
    var cuts = shots.shots().boundaries().stream().map(it -> middle(it) / rate).toList();
    return maker.fingerprint(number -> number / rate, count / rate, cuts);
  }

  private static double middle(Boundary it) {
    return (it.startFrame() + it.endFrame()) / 2.0;
  }
}

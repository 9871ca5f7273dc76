package org.palmares.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.palmares.film.mp4.Piece;
import org.palmares.film.mp4.Playlist;
import org.palmares.film.mp4.Reel;
import org.palmares.film.mp4.Streamable;

/// Makes the preview of one film part by part, so that whoever takes over from a killed worker goes
/// on after the last part that was finished; joins the parts without encoding again.
///
/// Every part is a matter of the film alone, whoever makes it and when: the preview of a job that
/// was killed ten times is the same, to the byte, as that of one that never was.
final class PreviewMaking {
  /// Seconds of film that are lost at most when a worker is killed.
  static final double PART = 30;

  /// The sound's share of the work.
  private static final double FOR_SOUND = 0.03;

  /// A preview that is shorter or longer than the film by more than this was divided wrongly.
  private static final double TOLERANCE = 1.5;

  private final Errand errand;
  private final H264 h264;
  private final double seconds;

  PreviewMaking(Errand errand, H264 h264, double seconds) {
    this.errand = errand;
    this.h264 = h264;
    this.seconds = seconds;
  }

  Preview make(Film film, Path file, Path into, Consumer<Progress> progress) {
    var preview = Preview.plan(film, into);
    if (!preview.stands()) {
      var job = new Job(film, file, preview, into.resolve("parts"), progress);
      job.join(job.parts());
      Folders.delete(job.folder());
    }
    return preview.made();
  }

  /// The making of one preview.
  private final class Job {
    private final Film film;
    private final Path file;
    private final Preview preview;
    private final Path folder;
    private final Fraction rate;
    private final Ticker ticker;
    private final String heading;

    Job(Film film, Path file, Preview preview, Path folder, Consumer<Progress> progress) {
      this.film = film;
      this.file = file;
      this.preview = preview;
      this.folder = folder;
      this.rate = PreviewRate.of(film.picture());
      this.ticker = new Ticker(Progress.Stage.PREVIEW, film.durationMs() / 1000.0, progress);
      this.heading =
          "preview 2 of %s by %s, %s, %s frames a second, parts of %.1f s"
              .formatted(film.file().sha256(), errand.ffmpeg(), preview.sizes(), rate, seconds);
    }

    Path folder() {
      return folder;
    }

    /// All parts and the sound; divided, or, where that goes wrong, in one.
    Made parts() {
      var parts = plan();
      var made =
          parts(parts)
              .filter(it -> parts.whole() || fit(it))
              .or(() -> parts(note(Parts.undivided())))
              .orElseThrow();
      if (made.seconds(rate) == 0) {
        var nothing = Finding.of(Finding.Kind.DAMAGED, "detail", "no picture could be copied");
        throw new CopyFailed(nothing, file.toString());
      }
      return made;
    }

    private boolean fit(Made made) {
      return made.isOfOneFormat()
          && Math.abs(made.seconds(rate) - film.durationMs() / 1000.0) <= TOLERANCE;
    }

    private Parts plan() {
      var note = folder.resolve("plan");
      var noted = Parts.read(note, heading);
      if (noted.isPresent()) {
        return noted.get();
      }
      var keys = Entrances.of(errand, film, file, seconds);
      return note(Parts.of(keys, film, rate.decimal(), seconds));
    }

    private Parts note(Parts parts) {
      Folders.delete(folder);
      parts.write(folder.resolve("plan"), heading);
      return parts;
    }

    /// Nothing when the film cannot be entered in its middle.
    private Optional<Made> parts(Parts parts) {
      var maker = new PartMaking(errand, h264, film, file, preview, rate, parts, folder);
      var sound = maker.sound(ticker.share(0, FOR_SOUND));
      var pictures = new ArrayList<List<Path>>();
      for (var part : parts.all()) {
        double before = part.frame() / rate.decimal();
        DoubleConsumer here = done -> ticker.share(FOR_SOUND, 1 - FOR_SOUND).accept(before + done);
        var files = maker.part(part, here);
        if (files.isEmpty()) {
          return Optional.empty();
        }
        pictures.add(files.get());
      }
      return Optional.of(new Made(pictures, sound));
    }

    /// Puts the parts together and names the whole last.
    void join(Made made) {
      var lists = new ArrayList<Playlist.Named>();
      try {
        for (int i = 0; i < preview.renditions().size(); i++) {
          var rendition = preview.renditions().get(i);
          var name = String.valueOf(rendition.file().getFileName());
          var whole = new Streamable(made.reel(i, rate), made.reelOfSound());
          var playlist = whole.playlist(name);
          publish(rendition.file(), whole::write);
          write(rendition.playlist(), playlist.text());
          var nameOfList = String.valueOf(rendition.playlist().getFileName());
          lists.add(new Playlist.Named(nameOfList, playlist));
        }
        write(preview.master(), Playlist.master(lists));
      } catch (IOException e) {
        throw new UncheckedIOException("%s cannot be written".formatted(preview.master()), e);
      }
    }

    private void write(Path target, String text) throws IOException {
      publish(target, draft -> Files.writeString(draft, text));
    }

    private void publish(Path target, Writing writing) throws IOException {
      var draft = folder.resolve(target.getFileName() + ".part");
      writing.write(draft);
      Folders.publish(draft, target);
    }
  }

  /// Writes one file.
  private interface Writing {
    void write(Path file) throws IOException;
  }

  /// The files of all parts, each with one of every rendition, and of the sound.
  private record Made(List<List<Path>> pictures, Optional<Path> sound) {

    boolean isOfOneFormat() {
      try {
        for (int i = 0; i < pictures.getFirst().size(); i++) {
          if (!Reel.isOfOneFormat(pieces(i))) {
            return false;
          }
        }
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    double seconds(Fraction rate) {
      try {
        return reel(0, rate).seconds();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Reel reel(int rendition, Fraction rate) throws IOException {
      return Reel.picture(
          pieces(rendition),
          PreviewRate.ticks(rate),
          (int) rate.denominator() * PreviewRate.factor(rate));
    }

    private List<Piece> pieces(int rendition) throws IOException {
      var pieces = new ArrayList<Piece>();
      for (var part : pictures) {
        pieces.add(Piece.read(part.get(rendition)));
      }
      return pieces;
    }

    Optional<Reel> reelOfSound() throws IOException {
      return sound.isPresent()
          ? Optional.of(Reel.sound(Piece.read(sound.get())))
          : Optional.empty();
    }
  }
}

package org.palmares.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.palmares.film.Parts.Part;

/// Makes single parts of a preview: pictures of every rendition from one decoding, without sound,
/// and the sound of the whole film. What stands in the folder is not made again.
///
/// A reader that is sent to a time lands before it or, in some containers, behind it. So the first
/// picture that it shows is looked at: when it comes too late, the film is entered earlier. Where
/// that is not early enough either, the film cannot be made in parts: each would have to begin with
/// the beginning.
final class PartMaking {
  /// A reader of a film whose frames are stored out of their order aims a little before the time to
  /// which it is sent, and with most containers lands on the key frame before the right one.
  private static final double AIM = 0.135;

  private static final double FAR_ENOUGH = 12;
  private static final double SLACK = 5;

  private static final String FIRST = MediaTask.OUT + "/first";

  private final Errand errand;
  private final H264 h264;
  private final Film film;
  private final Path file;
  private final Preview preview;
  private final Fraction rate;
  private final Parts parts;
  private final Path folder;
  private int entrance;

  PartMaking(
      Errand errand,
      H264 h264,
      Film film,
      Path file,
      Preview preview,
      Fraction rate,
      Parts parts,
      Path folder) {
    this.errand = errand;
    this.h264 = h264;
    this.film = film;
    this.file = file;
    this.preview = preview;
    this.rate = rate;
    this.parts = parts;
    this.folder = folder;
  }

  /// Where a part lies or will lie, one file for each rendition.
  private List<Path> files(Part part) {
    return IntStream.range(0, preview.renditions().size())
        .mapToObj(i -> folder.resolve("part-%05d-%d.mp4".formatted(part.number(), i)))
        .toList();
  }

  /// The sound, if there is any and it can be read.
  Optional<Path> sound(DoubleConsumer progress) {
    var target = folder.resolve("sound.mp4");
    if (film.sound().isEmpty() || Files.isRegularFile(target)) {
      return film.sound().map(it -> target);
    }
    var words = new ArrayList<>(Reading.call("error"));
    words.addAll(Reading.film(errand.limits(), timing()));
    words.addAll(List.of("-map", "0:a:0", "-max_error_rate", "1"));
    var shift = parts.whole() ? "" : shift("asetpts", parts.origin()) + ",";
    words.addAll(List.of("-af", shift + "aresample=async=1:first_pts=0"));
    words.addAll(List.of("-c:a", "aac", "-b:a", "128k", "-ac", "2", "-ar", "48000"));
    words.addAll(plainFile(target));
    words.addAll(company("0:V:0"));
    try {
      run(words, time(film.durationMs() / 1000.0), List.of(target), progress);
      return Optional.of(target);
    } catch (CopyFailed e) {
      if (e.finding().kind() == Finding.Kind.DAMAGED) {
        return Optional.empty(); // unreadable sound
      }
      throw e;
    }
  }

  /// The pictures of a part, made unless they stand; nothing when the film cannot be entered for
  /// it.
  Optional<List<Path>> part(Part part, DoubleConsumer progress) {
    var files = files(part);
    while (!files.stream().allMatch(Files::isRegularFile)) {
      if (entrance == doors(part).size()) {
        return Optional.empty();
      }
      if (!attempt(part, files, progress)) {
        entrance++;
      }
    }
    return Optional.of(files);
  }

  /// Makes a part; says no when the film was entered too late for it.
  private boolean attempt(Part part, List<Path> files, DoubleConsumer progress) {
    var door = doors(part).get(entrance);
    var words = new ArrayList<>(Reading.call("error"));
    words.addAll(Reading.film(errand.limits(), timing(door)));
    words.addAll(List.of("-filter_complex", graph(part)));
    for (int i = 0; i < files.size(); i++) {
      words.addAll(List.of("-map", "[r%d]".formatted(i)));
      words.addAll(List.of("-frames:v", String.valueOf(most(part)), "-max_error_rate", "1"));
      words.addAll(h264.wordsForPart(preview.renditions().get(i).size(), rate.decimal()));
      words.addAll(plainFile(files.get(i)));
    }
    words.addAll(List.of("-map", "0:V:0", "-frames:v", "1", "-fps_mode", "passthrough"));
    words.addAll(List.of("-enc_time_base", "-1", "-c:v", "wrapped_avframe"));
    words.addAll(List.of("-f", "framecrc", FIRST));
    words.addAll(company("0:a:0?"));
    double end = (part.frame() + most(part)) / rate.decimal();
    double length = door.isEmpty() ? end : most(part) / rate.decimal();
    try (var room = Room.open(errand.work(), Optional.of(file))) {
      var outcome = run(room, words, time(length), progress);
      boolean elsewhere = door.isPresent() && (isClosed(outcome) || isLate(room, part));
      if (!elsewhere) {
        publish(room, outcome, files);
      }
      return !elsewhere;
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be written".formatted(files.getFirst()), e);
    }
  }

  private static boolean isClosed(Outcome outcome) {
    return !outcome.ok()
        && Errand.failure(outcome, Path.of(FIRST)) instanceof CopyFailed failed
        && failed.finding().kind() == Finding.Kind.DAMAGED;
  }

  private boolean isLate(Room room, Part part) throws IOException {
    return firstShown(room) > part.time() + 0.5 / rate.decimal();
  }

  /// Times at which the film can be entered for a part, the best first; nothing is its beginning.
  private List<Optional<Double>> doors(Part part) {
    if (part.number() == 0) {
      return List.of(Optional.empty());
    }
    return List.of(
        Optional.of(part.time() + AIM),
        Optional.of(part.time()),
        Optional.of(part.time() - FAR_ENOUGH));
  }

  private String[] timing(Optional<Double> door) {
    if (door.isEmpty()) {
      return timing();
    }
    return new String[] {
      "-copyts", "-noaccurate_seek", "-seek_timestamp", "1", "-ss", number(door.get())
    };
  }

  /// The file's own times; those of a film that is not divided are put in order by the reader.
  private String[] timing() {
    return parts.whole() ? new String[0] : new String[] {"-copyts"};
  }

  /// A reader that puts times in order begins with the first of all streams that are asked for; so
  /// picture and sound are asked for together, and what is not wanted is thrown away.
  private List<String> company(String stream) {
    return parts.whole() ? List.of("-map", stream, "-c", "copy", "-f", "null", "-") : List.of();
  }

  /// Every rendition of a part at its size, the smaller made of the larger.
  private String graph(Part part) {
    var graph = new StringBuilder("[0:V:0]");
    if (!parts.whole()) {
      double begins = parts.origin() + part.frame() / rate.decimal();
      graph.append(shift("setpts", begins)).append(',');
    }
    if (film.picture().interlaced()) {
      graph.append("bwdif=deint=interlaced,");
    }
    graph.append("fps=%s:start_time=0,".formatted(rate));
    if (parts.frames(part).isPresent()) {
      graph.append("tpad=stop=-1:stop_mode=clone,"); // a hole before the next part
    }
    graph.append(scale(preview.large().size())).append(":out_range=tv,setsar=1,format=yuv420p,");
    graph.append(colours());
    if (preview.small().isEmpty()) {
      return graph.append("[r0]").toString();
    }
    var small = preview.small().get().size();
    return graph.append(",split[r0][s];[s]").append(scale(small)).append("[r1]").toString();
  }

  /// The colours that the film claims, for its first picture; a part whose own pictures claim
  /// others would be of another format than those before it.
  private String colours() {
    var claimed =
        film.streams().stream()
            .filter(it -> it.type() == Track.Type.VIDEO)
            .findFirst()
            .flatMap(Track::video);
    return "setparams=color_primaries=%s:color_trc=%s:colorspace=%s"
        .formatted(
            claimed.flatMap(Track.VideoFacts::primaries).orElse("unknown"),
            claimed.flatMap(Track.VideoFacts::transfer).orElse("unknown"),
            claimed
                .flatMap(Track.VideoFacts::matrix)
                .filter(it -> !it.equals("gbr"))
                .orElse("unknown"));
  }

  private static String scale(Size size) {
    return "scale=%d:%d".formatted(size.width(), size.height());
  }

  /// Makes a time of the file the beginning.
  private static String shift(String filter, double time) {
    return "%s=PTS-(%s)/TB".formatted(filter, number(time));
  }

  private static String number(double seconds) {
    return String.format(Locale.ROOT, "%.6f", seconds);
  }

  /// How many frames a part has at most.
  private long most(Part part) {
    double all = (film.durationMs() / 1000.0 + SLACK) * rate.decimal();
    return parts.frames(part).orElse(Math.max(1, Math.round(all) - part.frame()));
  }

  private static List<String> plainFile(Path target) {
    return List.of(
        "-map_metadata",
        "-1",
        "-map_chapters",
        "-1",
        "-fflags",
        "+bitexact",
        "-flags",
        "+bitexact",
        "-write_btrt",
        "0", // says how much one part has, where parts must be of one format
        "-f",
        "mp4",
        MediaTask.OUT + "/" + target.getFileName());
  }

  /// When the first picture is shown that was read, in the file's own time.
  private static double firstShown(Room room) throws IOException {
    var note = room.folder().resolve(FIRST);
    if (!Folders.isFile(note)) {
      return Double.POSITIVE_INFINITY;
    }
    try (var in = Files.newInputStream(note)) {
      return Frames.first(in);
    }
  }

  private Duration time(double length) {
    return errand.limits().timeFor(length);
  }

  private void run(List<String> words, Duration time, List<Path> targets, DoubleConsumer progress) {
    try (var room = Room.open(errand.work(), Optional.of(file))) {
      publish(room, run(room, words, time, progress), targets);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be written".formatted(targets.getFirst()), e);
    }
  }

  private Outcome run(Room room, List<String> words, Duration time, DoubleConsumer progress)
      throws IOException {
    var all = new ArrayList<>(words);
    all.addAll(all.indexOf("-i"), List.of("-progress", "pipe:1"));
    long left = Math.max(1, errand.limits().outputBytes() - Folders.bytes(folder));
    var within = new Errand(errand.ffmpeg(), errand.work(), errand.limits().writingAtMost(left));
    return within.run(room, all, time, Errand.clock(progress));
  }

  /// Moves what was written to its place, the first file last: it says that the others stand.
  private static void publish(Room room, Outcome outcome, List<Path> targets) throws IOException {
    for (var target : targets) {
      var made = room.out().resolve(target.getFileName());
      if (!outcome.ok() || !Folders.isFile(made) || Files.size(made) == 0) {
        throw Errand.failure(outcome, target);
      }
    }
    for (var target : targets.reversed()) {
      Folders.publish(room.out().resolve(target.getFileName()), target);
    }
  }
}

package org.palmares.film;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.palmares.film.frames.Miniature;
import org.palmares.film.frames.Onlooker;
import org.palmares.film.sound.LoudnessLog;
import org.palmares.film.sound.SoundWatcher;

/// The one full pass over a film: every picture and every sample is decoded once.
///
/// Each frame goes to the onlookers, made small; beside them the room is left with what is read
/// afterwards: the time of every frame, the first sound track at 8 kHz, stills for pictures, and a
/// few pieces of full-size frames.
record Decoding(Outcome outcome, Frames frames, Peaks peaks, Analysis analysis, Plan plan) {
  private static final String TIMES = MediaTask.OUT + "/times";
  private static final String SOUND = "sound.pcm";
  private static final String DETAILS = "details.gray";
  private static final String STILLS = "still-";

  /// What is read of a film and how.
  ///
  /// `sounds` are the tracks that are listened to, `subtitles` the numbers of those that are read,
  /// `rate` (frames a second) and `seconds` what the film claims; `hasty` leaves out the deblocking
  /// filter, which costs a fifth of the time and changes nothing that is measured on small frames.
  record Plan(
      Duration time,
      int sounds,
      List<Integer> subtitles,
      double rate,
      double seconds,
      Picture picture,
      boolean hasty) {
    private static final int MOST_STILLS = 900;
    private static final int MOST_DETAILS = 48;
    private static final int STILL_SIDE = 640;

    /// One frame in so many becomes a still: about one a second, fewer in a long film.
    int framesBetweenStills() {
      return oneIn(1, MOST_STILLS);
    }

    /// One frame in so many is looked at in full size: every five seconds, fewer in a long film.
    int framesBetweenDetails() {
      return oneIn(5, MOST_DETAILS);
    }

    private int oneIn(double everySeconds, int most) {
      double even = Math.max(1, Math.rint(rate * everySeconds));
      return (int) Math.max(even, Math.ceil(rate * seconds / most));
    }

    Size still() {
      return Size.fitting(picture, STILL_SIDE, STILL_SIDE);
    }

    /// The piece of a full-size frame that is kept, from its middle.
    Size detail() {
      return new Size(Math.min(512, picture.width()), Math.min(512, picture.height()));
    }

    /// The shape of the film as it is coded, before it is turned; a ribbon counts as 1 to 9.
    double aspect() {
      double height = Math.max(1, picture.height());
      return Math.clamp(picture.width() * picture.sampleAspect().decimal() / height, 1 / 9.0, 9);
    }

    /// Whether anything but the picture is read.
    boolean readsMore() {
      return sounds > 0 || !subtitles.isEmpty();
    }

    Plan pictureAlone() {
      return new Plan(time, 0, List.of(), rate, seconds, picture, hasty);
    }
  }

  /// Reads the film of the room.
  static Decoding of(Guard guard, Room room, Limits limits, Plan plan, DoubleConsumer progress) {
    var analysis = new Analysis(plan.rate(), plan.aspect(), plan.framesBetweenStills());
    var projection = new Projection(plan.rate(), analysis, progress);
    var frames = new Frames();
    var allowance = Allowance.writing(plan.time(), limits);
    var task =
        new MediaTask(
            Toolbox.Program.FFMPEG,
            words(limits, plan),
            allowance,
            projection,
            analysis.meter()::accept);
    var outcome = guard.run(room, task);
    var times = room.folder().resolve(TIMES);
    if (Folders.isFile(times)) {
      try (var in = Files.newInputStream(times)) {
        frames.listen(in);
      } catch (IOException e) {
        throw new UncheckedIOException("%s cannot be read".formatted(times), e);
      }
    }
    analysis.hear(room.out().resolve(SOUND));
    analysis.magnify(room.out().resolve(DETAILS), plan.detail(), plan.framesBetweenDetails());
    return new Decoding(
        outcome, frames, new Peaks(outcome.complaints().measurements()), analysis, plan);
  }

  private static List<String> words(Limits limits, Plan plan) {
    var words = new ArrayList<>(Reading.call("info"));
    words.addAll(
        plan.hasty()
            ? Reading.film(limits, "-noautorotate", "-skip_loop_filter", "all")
            : Reading.film(limits, "-noautorotate"));
    words.addAll(List.of("-filter_complex", graph(plan)));
    words.addAll(List.of("-map", "[small]", "-fps_mode", "passthrough", "-f", "rawvideo"));
    words.add("pipe:1");
    // a picture stays where it was decoded: only its time is written, one line for each
    words.addAll(List.of("-map", "0:V:0", "-fps_mode", "passthrough", "-enc_time_base", "-1"));
    words.addAll(List.of("-c:v", "wrapped_avframe", "-f", "framecrc", TIMES));
    words.addAll(List.of("-map", "[still]", "-fps_mode", "passthrough", "-c:v", "mjpeg"));
    words.addAll(List.of("-q:v", "3", "-f", "image2", MediaTask.OUT + "/" + STILLS + "%05d.jpg"));
    words.addAll(List.of("-map", "[detail]", "-fps_mode", "passthrough", "-f", "rawvideo"));
    words.add(MediaTask.OUT + "/" + DETAILS);
    if (plan.sounds() > 0) {
      words.addAll(List.of("-map", "[loud]", "-f", "null", "-"));
      words.addAll(List.of("-map", "[sound]", "-f", "s16le", MediaTask.OUT + "/" + SOUND));
    }
    for (int i = 1; i < plan.sounds(); i++) {
      words.addAll(List.of("-map", "0:a:" + i, "-filter:a", Peaks.filter(i), "-f", "null", "-"));
    }
    plan.subtitles().forEach(it -> words.addAll(Subtitles.words(it)));
    return words;
  }

  private static String graph(Plan plan) {
    var graph = new StringBuilder();
    graph.append("[0:V:0]split=3[a][b][c];");
    graph.append(
        "[a]scale=%d:%d:flags=area,format=yuv420p[small];"
            .formatted(Miniature.WIDTH, Miniature.HEIGHT));
    graph.append(
        "[b]select=not(mod(n\\,%d)),%s[still];".formatted(plan.framesBetweenStills(), still(plan)));
    graph.append(
        "[c]select=not(mod(n\\,%d)),crop=%d:%d,format=gray[detail]"
            .formatted(plan.framesBetweenDetails(), plan.detail().width(), plan.detail().height()));
    if (plan.sounds() > 0) {
      graph.append(";[0:a:0]").append(Peaks.filter(0)).append(",asplit=2[m][n];");
      graph.append("[m]").append(LoudnessLog.FILTER).append("[loud];");
      graph.append(
          "[n]aresample=%d,aformat=sample_fmts=s16:channel_layouts=stereo[sound]"
              .formatted(SoundWatcher.RATE));
    }
    return graph.toString();
  }

  /// Made small first and turned then.
  private static String still(Plan plan) {
    var size = plan.still();
    boolean turned = plan.picture().rotation() % 180 != 0;
    int width = turned ? size.height() : size.width();
    int height = turned ? size.width() : size.height();
    var turn =
        switch (plan.picture().rotation()) {
          case 90 -> ",transpose=clock";
          case 180 -> ",hflip,vflip";
          case 270 -> ",transpose=cclock";
          default -> "";
        };
    return "scale=%d:%d:flags=area:out_range=pc:out_color_matrix=bt601,setsar=1,format=yuvj420p%s"
        .formatted(width, height, turn);
  }

  /// Channels of the track that was listened to, 0 when none was.
  int channels(Probe probe) {
    return plan.sounds() == 0 ? 0 : probe.channels(0);
  }

  /// Shows every small frame to everybody who looks on.
  private record Projection(double rate, Onlooker audience, DoubleConsumer progress)
      implements MediaTask.Listener {

    @Override
    public void listen(InputStream output) throws IOException {
      var frame = new byte[Miniature.BYTES];
      for (int number = 0; output.readNBytes(frame, 0, frame.length) == frame.length; number++) {
        audience.see(number, frame);
        progress.accept(number / rate);
      }
    }
  }
}

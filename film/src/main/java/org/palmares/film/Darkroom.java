package org.palmares.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.palmares.film.pictures.Captions;
import org.palmares.film.pictures.Grid;

/// Lays stills that lie in a room side by side on sheets, all sheets in one run of ffmpeg.
final class Darkroom {
  /// The stills, counted from 1, as the decoding names them.
  static final String STILLS = MediaTask.OUT + "/still-%05d.jpg";

  /// Between the pictures of a sheet.
  private static final String GROUND = "0x131416";

  private static final int SECONDS = 30;

  private final Ffmpeg ffmpeg;
  private final Limits limits;

  Darkroom(Ffmpeg ffmpeg, Limits limits) {
    this.ffmpeg = ffmpeg;
    this.limits = limits;
  }

  /// One sheet: the name of its file, which stills lie on it in rising order, and the times written
  /// below them, none or one for each.
  record Sheet(String name, Grid grid, List<Integer> stills, List<Double> captions, int quality) {
    private String captionFile() {
      return MediaTask.OUT + "/" + name + ".captions";
    }

    private boolean captioned() {
      return !captions.isEmpty();
    }
  }

  /// How many stills the decoding left, counting from the first to the last before a gap.
  static int count(Room room) {
    int count = 0;
    while (Folders.isFile(still(room, count))) {
      count++;
    }
    return count;
  }

  static Path still(Room room, int number) {
    return room.folder().resolve(STILLS.formatted(number + 1));
  }

  /// Makes all sheets from stills of this size; they lie in the room's place for what is written.
  void make(Room room, Size still, List<Sheet> sheets) throws IOException {
    for (var sheet : sheets) {
      if (sheet.captioned()) {
        Files.write(
            room.folder().resolve(sheet.captionFile()),
            Captions.read().on(sheet.grid(), sheet.captions()));
      }
    }
    var allowance = Allowance.writing(limits.timeFor(SECONDS), limits);
    var task =
        new MediaTask(
            Toolbox.Program.FFMPEG, words(still, sheets), allowance, MediaTask.Listener.deaf());
    var outcome = ffmpeg.guard().run(room, task);
    var last = room.out().resolve(sheets.getLast().name());
    if (!outcome.ok() || !Folders.isFile(last)) {
      throw Errand.failure(outcome, last);
    }
  }

  private static List<String> words(Size still, List<Sheet> sheets) {
    var words = new ArrayList<>(Reading.call("error"));
    words.addAll(List.of("-threads", "1", "-protocol_whitelist", "file"));
    words.addAll(List.of("-format_whitelist", "image2", "-f", "image2", "-framerate", "1"));
    if (sheets.stream().allMatch(it -> 2 * it.grid().cellWidth() <= still.width())) {
      words.addAll(List.of("-lowres", "1")); // half as large is still large enough
    }
    words.addAll(List.of("-i", "file:" + STILLS));
    var graph = new StringBuilder("[0:v]split=" + sheets.size());
    graph.append(names(sheets.size())).append(";");
    int input = 1;
    for (int i = 0; i < sheets.size(); i++) {
      var sheet = sheets.get(i);
      graph.append("[s%d]".formatted(i)).append(laidOut(sheet));
      if (sheet.captioned()) {
        words.addAll(captions(sheet));
        graph.append("[t%d];[%d:v]scale,format=yuv420p[c%d];".formatted(i, input++, i));
        graph.append("[t%d][c%d]blend=c0_mode=lighten".formatted(i, i));
      }
      graph.append("[o%d];".formatted(i));
    }
    words.addAll(List.of("-filter_complex", graph.substring(0, graph.length() - 1)));
    for (int i = 0; i < sheets.size(); i++) {
      words.addAll(List.of("-map", "[o%d]".formatted(i), "-frames:v", "1", "-c:v", "libwebp"));
      words.addAll(List.of("-compression_level", "2", "-f", "webp", "-quality"));
      words.add(String.valueOf(sheets.get(i).quality()));
      words.add(MediaTask.OUT + "/" + sheets.get(i).name());
    }
    return words;
  }

  private static String names(int count) {
    return java.util.stream.IntStream.range(0, count)
        .mapToObj("[s%d]"::formatted)
        .collect(Collectors.joining());
  }

  private static List<String> captions(Sheet sheet) {
    var size = "%dx%d".formatted(sheet.grid().width(), sheet.grid().height());
    return List.of(
        "-protocol_whitelist",
        "file",
        "-format_whitelist",
        "rawvideo",
        "-f",
        "rawvideo",
        "-pixel_format",
        "gray",
        "-video_size",
        size,
        "-framerate",
        "1",
        "-i",
        "file:" + sheet.captionFile());
  }

  private static String laidOut(Sheet sheet) {
    var grid = sheet.grid();
    var chosen =
        sheet.stills().stream().map("eq(n\\,%d)"::formatted).collect(Collectors.joining("+"));
    var foot = grid.foot() == 0 ? "" : "pad=iw:ih+%d:0:0:color=%s,".formatted(grid.foot(), GROUND);
    return "select=%s,scale=%d:%d:flags=area:out_range=tv,setsar=1,format=yuv420p,%s"
            .formatted(chosen, grid.cellWidth(), grid.cellHeight(), foot)
        + "tile=%dx%d:margin=%d:padding=%d:color=%s"
            .formatted(grid.columns(), grid.rows(), grid.margin(), grid.gap(), GROUND);
  }
}

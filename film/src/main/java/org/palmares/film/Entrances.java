package org.palmares.film;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Where a film can be entered: the time of its first picture and, here and there, of pictures that
/// need no other one. Times are the file's own, in seconds.
record Entrances(double first, NavigableSet<Double> times) {
  /// Containers with an index, in which a reader lands on a key frame.
  private static final Set<String> INDEXED =
      Set.of("mp4", "mov", "3gp", "mkv", "webm", "avi", "mxf");

  /// Packets read from where one lands, so that a key frame is among them.
  private static final int FEW = 8;

  private static final int MANY = 600;

  /// Asks for those near every `distance` seconds.
  static Entrances of(Errand errand, Film film, Path file, double distance) {
    var beginning = new Packets();
    ask(errand, film, file, List.of(""), beginning);
    long borders = (long) Math.ceil(film.durationMs() / 1000.0 / distance) - 1;
    var places =
        LongStream.rangeClosed(1, borders)
            .mapToObj(it -> seconds(beginning.first() + it * distance))
            .toList();
    var packets = new Packets();
    if (!places.isEmpty()) {
      ask(errand, film, file, places, packets);
    }
    return new Entrances(beginning.first(), packets.keys());
  }

  /// The first one at this time or later that is known.
  Optional<Double> from(double time) {
    return Optional.ofNullable(times.ceiling(time));
  }

  private static void ask(
      Errand errand, Film film, Path file, List<String> places, MediaTask.Listener listener) {
    int packets = INDEXED.contains(film.container()) ? FEW : MANY;
    var words = new ArrayList<>(List.of("-hide_banner", "-v", "error", "-select_streams", "V:0"));
    words.addAll(List.of("-show_entries", "packet=pts_time,flags", "-of", "csv=p=1"));
    words.addAll(List.of("-read_intervals"));
    words.add(places.stream().map(it -> it + "%+#" + packets).collect(Collectors.joining(",")));
    words.addAll(Reading.film(errand.limits()));
    try (var room = Room.open(errand.work(), Optional.of(file))) {
      var time = errand.limits().timeFor(film.durationMs() / 1000.0);
      errand
          .ffmpeg()
          .guard()
          .run(
              room,
              new MediaTask(
                  Toolbox.Program.FFPROBE,
                  words,
                  Allowance.reading(time, errand.limits()),
                  listener));
    }
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }

  /// Packets in the order in which they are stored; those that are never shown do not count.
  private static final class Packets implements MediaTask.Listener {
    private final NavigableSet<Double> keys = new TreeSet<>();
    private final NavigableSet<Double> all = new TreeSet<>();
    private Optional<Double> firstKey = Optional.empty();

    @Override
    public void listen(InputStream output) throws IOException {
      var lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.ISO_8859_1));
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var fields = line.split(",", -1);
        if (fields.length >= 3 && fields[1].matches("-?\\d{1,9}\\.\\d+")) {
          packet(Double.parseDouble(fields[1]), fields[2]);
        }
      }
    }

    private void packet(double time, String flags) {
      if (flags.contains("D")) {
        return;
      }
      all.add(time);
      if (flags.contains("K")) {
        keys.add(time);
        firstKey = firstKey.or(() -> Optional.of(time));
      }
    }

    NavigableSet<Double> keys() {
      return keys;
    }

    double first() {
      return firstKey.orElseGet(() -> all.isEmpty() ? 0 : all.first());
    }
  }
}

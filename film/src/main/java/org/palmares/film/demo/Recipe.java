package org.palmares.film.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How one demo film is made: its shots, how they follow each other, and its sound.
///
/// `films.recipe` beside this class says in its head how a recipe is written.
record Recipe(
    String key, DemoFilms.Nature nature, int width, int height, List<Shot> shots, String sound) {

  static final int RATE = 24;

  Recipe {
    shots = List.copyOf(shots);
  }

  /// A picture that moves for some seconds, and how it came after the one before: for how many
  /// seconds both are seen, 0 for a cut.
  record Shot(double seconds, String graph, String transition, double overlap) {}

  /// How long the film is; transitions are seen in both shots.
  double seconds() {
    return shots.stream().mapToDouble(it -> it.seconds() - it.overlap()).sum();
  }

  /// The filter graph of the whole film, ending in `[v]` and `[a]`.
  String graph() {
    var graph = new StringBuilder();
    for (int i = 0; i < shots.size(); i++) {
      var shot = shots.get(i);
      graph.append(shot.graph().replace("@", String.valueOf(i)));
      graph.append(
          String.format(
              Locale.ROOT,
              ",fps=%d,trim=end_frame=%d,setpts=N,scale=%d:%d:flags=bicubic,setsar=1,"
                  + "format=yuv420p,settb=1/%d,fps=%d[shot%d];",
              RATE,
              Math.round(shot.seconds() * RATE),
              width,
              height,
              RATE,
              RATE,
              i));
    }
    join(graph);
    double end = seconds();
    graph.append(String.format(Locale.ROOT, "fade=t=in:d=0.7,fade=t=out:st=%.3f:d=1[v];", end - 1));
    graph.append(sound.replace("@", "s"));
    graph.append(
        String.format(
            Locale.ROOT,
            ",atrim=end=%.3f,afade=t=in:d=0.5,afade=t=out:st=%.3f:d=1.5,"
                + "aformat=sample_rates=44100:channel_layouts=stereo[a]",
            end,
            end - 1.5));
    return graph.toString();
  }

  private void join(StringBuilder graph) {
    graph.append("[shot0]");
    double end = shots.getFirst().seconds();
    for (int i = 1; i < shots.size(); i++) {
      var shot = shots.get(i);
      var before = String.format(Locale.ROOT, "null[until%d];[until%d][shot%d]", i, i, i);
      graph.append(before);
      if (shot.overlap() == 0) {
        graph.append(
            String.format(Locale.ROOT, "concat=n=2:v=1:a=0,settb=1/%d,fps=%d,", RATE, RATE));
      } else {
        graph.append(
            String.format(
                Locale.ROOT,
                "xfade=transition=%s:duration=%.3f:offset=%.3f,",
                shot.transition(),
                shot.overlap(),
                end - shot.overlap()));
      }
      end += shot.seconds() - shot.overlap();
    }
  }

  /// All recipes, in the order of the file.
  static List<Recipe> all() {
    try (var in = Recipe.class.getResourceAsStream("films.recipe")) {
      if (in == null) {
        throw new IllegalStateException("films.recipe is not on the class path");
      }
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Reader().read(text);
    } catch (IOException e) {
      throw new UncheckedIOException("films.recipe cannot be read", e);
    }
  }

  /// Reads recipes line by line.
  private static final class Reader {
    private final Map<String, String> palettes = new HashMap<>();
    private final List<Recipe> recipes = new ArrayList<>();
    private final List<Shot> shots = new ArrayList<>();
    private List<String> title = List.of();
    private String transition = "";
    private double overlap;

    List<Recipe> read(String text) {
      text.lines()
          .map(String::strip)
          .filter(it -> !it.isEmpty() && !it.startsWith("#"))
          .forEach(this::line);
      return List.copyOf(recipes);
    }

    private void line(String line) {
      var words = List.of(line.split(" ", 3));
      switch (words.getFirst()) {
        case "palette" -> palettes.put("{" + words.get(1) + "}", words.get(2));
        case "film" -> title = List.of(line.split(" ", -1));
        case "draw" -> draw(Double.parseDouble(words.get(1)), words.get(2));
        case "shot" -> shot(Double.parseDouble(words.get(1)), coloured(words.get(2)));
        case "cut" -> overlap = 0;
        case "dissolve" -> transition("fade", words.get(1));
        case "dip" -> transition("fadeblack", words.get(1));
        case "wipe" -> transition("wipeleft", words.get(1));
        case "sound" -> sound(line.substring("sound ".length()));
        default -> throw new IllegalStateException("not a line of a recipe: " + line);
      }
    }

    private void transition(String name, String seconds) {
      transition = name;
      overlap = Double.parseDouble(seconds);
    }

    private void shot(double seconds, String graph) {
      shots.add(new Shot(seconds, graph, transition, shots.isEmpty() ? 0 : overlap));
      overlap = 0;
    }

    /// Drawn small, since an expression is slow, and made larger when it is coloured.
    private void draw(double seconds, String paletteAndLight) {
      var words = List.of(paletteAndLight.split(" ", 2));
      var light = words.get(1).replaceAll("\\b[XY]\\b", "(1.5*$0)");
      var graph =
          "nullsrc=s=160x90,format=gray,geq=lum='%s',format=rgb24,{%s}"
              .formatted(light, words.getFirst());
      shot(seconds, coloured(graph));
    }

    private String coloured(String graph) {
      var text = graph;
      for (var palette : palettes.entrySet()) {
        text = text.replace(palette.getKey(), palette.getValue());
      }
      return text;
    }

    /// The last line of a film.
    private void sound(String graph) {
      var size = List.of((title.size() > 3 ? title.get(3) : "960x540").split("x", 2));
      recipes.add(
          new Recipe(
              title.get(1),
              DemoFilms.Nature.valueOf(title.get(2)),
              Integer.parseInt(size.get(0)),
              Integer.parseInt(size.get(1)),
              shots,
              graph));
      shots.clear();
    }
  }
}

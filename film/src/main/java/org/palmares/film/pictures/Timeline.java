package org.palmares.film.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.palmares.film.pictures.Course.Change;
import org.palmares.film.pictures.Course.Curve;
import org.palmares.film.pictures.Course.Event;
import org.palmares.film.pictures.Course.Shot;
import org.palmares.film.pictures.Course.Span;
import org.palmares.film.pictures.Course.Weight;
import org.palmares.film.text.Display;

/// Draws the course of a film from left to right: its shots, how loud, how light and how moved it
/// is, and what was found where.
///
/// An SVG that fills the width it is given, on a page or alone, by day and by night: lines take the
/// colour of the text around them. What differs, differs in shape and words before it differs in
/// colour. It loads nothing, runs nothing, and needs no style sheet.
public final class Timeline {
  private static final double WIDE = 10_000;
  private static final int MOST_POINTS = 600;
  private static final int MOST_TICKS = 6;
  private static final int LONGEST_TITLE = 200;
  private static final int BAND = 38;
  private static final int CURVE = 44;
  private static final int CAPTION = 15;
  private static final int GAP = 10;
  private static final int MOST_STEPS = 150;
  private static final int LANE = 14;
  private static final int AXIS = 26;
  private static final double QUIETEST = -50;
  private static final double LEAST_SHARE = 0.25;

  /// Ticks of the axis are so many seconds apart.
  private static final int[] STEPS = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 36_000
  };

  private static final Map<String, String> SHAPES =
      Map.of("dissolve", "◇", "fade", "▼", "dip_to_black", "▾", "dip_to_white", "▽", "wipe", "▷");

  private final Course course;
  private final Words words;
  private final String id;
  private final Svg body = new Svg();
  private final Svg patterns = new Svg();
  private final List<String> description = new ArrayList<>();
  private int y;
  private int hatchings;

  private Timeline(Course course, Words words, String id) {
    this.course = course;
    this.words = words;
    this.id = id;
  }

  /// The drawing. `title` is that of the film, or empty; `id` keeps several drawings on one page
  /// apart and is a letter followed by letters, digits and hyphens.
  public static String svg(Course course, String title, Words words, String id) {
    if (!id.matches("[a-zA-Z][a-zA-Z0-9-]*")) {
      throw new IllegalArgumentException(
          "an id is a letter followed by letters, digits and hyphens, not \"%s\"".formatted(id));
    }
    return new Timeline(course, words, id).draw(title);
  }

  private String draw(String title) {
    note("length", clock(course.seconds()));
    shots();
    course.loudness().ifPresent(this::loudness);
    course.brightness().ifPresent(it -> measure("brightness", it, 1, Hatching.ORANGE));
    course.motion().ifPresent(it -> measure("motion", it, most(it), Hatching.GREEN));
    lanes();
    course.credits().ifPresent(this::credits);
    return whole(title);
  }

  private String whole(String title) {
    var svg = new Svg();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "timeline",
        "role",
        "img",
        "aria-labelledby",
        id + "-title " + id + "-description",
        "direction",
        "ltr",
        "width",
        "100%",
        "height",
        y + AXIS,
        "fill",
        "currentColor",
        "font-family",
        "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
        "font-size",
        12);
    var name = Display.line(title, LONGEST_TITLE);
    var heading = words.say("timeline") + (name.isEmpty() ? "" : ": " + name);
    svg.text("title", heading, "id", id + "-title");
    svg.text("desc", String.join(" ", description), "id", id + "-description");
    svg.text("style", STANDING_ALONE);
    var all = new StringBuilder(svg.inside());
    all.append("\n<defs>").append(patterns).append("</defs>\n");
    all.append(axis()).append(body).append("</svg>\n");
    return all.toString();
  }

  /// Has no effect on a page, where the drawing is not the root.
  private static final String STANDING_ALONE =
      "svg.timeline:root{color-scheme:light dark;color:#14161b;box-sizing:border-box}"
          + "@media(prefers-color-scheme:dark){svg.timeline:root{color:#ecece8}}";

  private void shots() {
    if (course.shots().isEmpty()) {
      return;
    }
    var size = course.shots().size() + changes(false);
    note("shots", size + changes(true));
    caption(words.say("shots") + " " + size);
    stretched(BAND);
    for (int shade = 0; shade < 2; shade++) {
      var path = new StringBuilder();
      for (int i = shade; i < course.shots().size(); i += 2) {
        path.append(band(i));
      }
      if (!path.isEmpty()) {
        body.leaf("path", "d", path, "fill-opacity", shade == 0 ? 0.62 : 0.3);
      }
    }
    body.close();
    y += BAND;
    marks();
    y += GAP;
  }

  /// One shot as an area: upright where it is cut, sloping where it melts into the other, down to
  /// the ground where it fades.
  private String band(int i) {
    var shot = course.shots().get(i);
    var from = shot.from();
    var to =
        i + 1 < course.shots().size() ? course.shots().get(i + 1).from() : from.filter(it -> false);
    var left = from.map(Change::span).orElse(new Span(shot.span().start(), shot.span().start()));
    var right = to.map(Change::span).orElse(new Span(shot.span().end(), shot.span().end()));
    double in =
        from.filter(Timeline::throughColour).map(it -> middle(it.span())).orElse(left.start());
    double out =
        to.filter(Timeline::throughColour).map(it -> middle(it.span())).orElse(right.end());
    return "M%s %dL%s 0L%s 0L%s %dZ"
        .formatted(x(in), BAND, x(left.end()), x(right.start()), x(out), BAND);
  }

  private static boolean throughColour(Change change) {
    return change.type().equals("fade") || change.type().startsWith("dip_");
  }

  private static double middle(Span span) {
    return (span.start() + span.end()) / 2;
  }

  /// How often each kind of transition comes: cuts, or those that take time with their shapes.
  private String changes(boolean gradual) {
    var counts = new LinkedHashMap<String, Integer>();
    for (var type : List.of("cut", "dissolve", "fade", "dip_to_black", "dip_to_white", "wipe")) {
      long count = course.shots().stream().filter(it -> is(it, type)).count();
      if (count > 0 && SHAPES.containsKey(type) == gradual) {
        counts.put(type, Math.toIntExact(count));
      }
    }
    return counts.entrySet().stream()
        .map(it ->
            " · %s%s %d"
                .formatted(
                    SHAPES.containsKey(it.getKey()) ? SHAPES.get(it.getKey()) + " " : "",
                    words.say(it.getKey()),
                    it.getValue()))
        .collect(Collectors.joining());
  }

  private static boolean is(Shot shot, String type) {
    return shot.from().isPresent() && shot.from().get().type().equals(type);
  }

  /// Below the band a shape for every transition that takes time, since its slope may be too steep
  /// to be seen, and what the shapes mean.
  private void marks() {
    var legend = changes(true);
    if (legend.isEmpty()) {
      return;
    }
    for (var shot : course.shots()) {
      var shape = shot.from().map(it -> SHAPES.get(it.type()));
      if (shape.isPresent()) {
        var x = percent(middle(shot.from().get().span()));
        body.text(
            "text", shape.get(), "x", x, "y", y + 10, "text-anchor", "middle", "font-size", 10);
      }
    }
    y += 12;
    body.text("text", legend.substring(3), "y", y + 11, "font-size", 11);
    y += CAPTION;
  }

  private void loudness(Curve curve) {
    var heard = curve.values().stream().filter(it -> it > QUIETEST).sorted().toList();
    var range =
        heard.isEmpty()
            ? "–"
            : "%s … %s LUFS".formatted(decimal(heard.getFirst()), decimal(heard.getLast()));
    var target =
        course
            .targetLufs()
            .map(it -> " · ┄ %s %s LUFS".formatted(words.say("target"), decimal(it)))
            .orElse("");
    note("loudness", range + target.replace("┄ ", ""));
    caption("%s %s%s".formatted(words.say("loudness"), range, target));
    curve(curve, QUIETEST, 0, Hatching.BLUE);
    if (course.targetLufs().isPresent()) {
      double share = Math.clamp((course.targetLufs().get() - QUIETEST) / -QUIETEST, 0, 1);
      double height = y + CURVE * (1 - share);
      body.leaf(
          "line",
          "x2",
          "100%",
          "y1",
          height,
          "y2",
          height,
          "stroke",
          "currentColor",
          "stroke-dasharray",
          "6 4");
    }
    y += CURVE + GAP;
  }

  /// Motion is drawn against the film's own most, since most of the picture seldom changes at once.
  private static double most(Curve curve) {
    double most =
        thinned(curve).values().stream().mapToDouble(it -> it).filter(it -> it > 0).max().orElse(0);
    return Math.max(0.02, most);
  }

  private void measure(String key, Curve curve, double highest, String colour) {
    caption(words.say(key));
    curve(curve, 0, highest, colour);
    y += CURVE + GAP;
  }

  /// Values as steps while they are few, else as a line through their middles.
  private void curve(Curve curve, double lowest, double highest, String colour) {
    var points = thinned(curve);
    boolean steps = points.values().size() <= MOST_STEPS;
    var area = new StringBuilder();
    var line = new StringBuilder();
    boolean before = false;
    for (int i = 0; i < points.values().size(); i++) {
      double value = points.values().get(i);
      if (Double.isNaN(value)) {
        area.append(before ? "V%dZ".formatted(CURVE) : "");
        before = false;
        continue;
      }
      double share = Math.clamp((value - lowest) / (highest - lowest), 0, 1);
      var height = Svg.number(1 + (CURVE - 1) * (1 - share));
      var from = x(points.start() + (steps ? i : i + 0.5) * points.step());
      var to = x(points.start() + (i + 1) * points.step());
      area.append(before ? "" : "M%s %d".formatted(from, CURVE));
      area.append("L%s %s".formatted(from, height)).append(steps ? "H" + to : "");
      line.append(before ? "L" : "M").append("%s %s".formatted(from, height));
      line.append(steps ? "H" + to : "");
      before = true;
    }
    area.append(before ? "V%dZ".formatted(CURVE) : "");
    stretched(CURVE);
    body.leaf("path", "d", area, "fill", colour, "fill-opacity", 0.35);
    body.leaf(
        "path",
        "d",
        line,
        "fill",
        "none",
        "stroke",
        colour,
        "stroke-width",
        1.5,
        "vector-effect",
        "non-scaling-stroke");
    body.close();
    body.leaf(
        "line",
        "x2",
        "100%",
        "y1",
        y + CURVE,
        "y2",
        y + CURVE,
        "stroke",
        "currentColor",
        "stroke-opacity",
        0.5);
  }

  /// No more points than can be seen, each the mean of those it stands for.
  private static Curve thinned(Curve curve) {
    int group = (curve.values().size() + MOST_POINTS - 1) / MOST_POINTS;
    if (group <= 1) {
      return curve;
    }
    var means = new ArrayList<Double>();
    for (int i = 0; i < curve.values().size(); i += group) {
      var part = curve.values().subList(i, Math.min(curve.values().size(), i + group));
      means.add(
          part.stream()
              .filter(it -> !it.isNaN())
              .mapToDouble(it -> it)
              .average()
              .orElse(Double.NaN));
    }
    return new Curve(curve.start(), curve.step() * group, means);
  }

  /// What was found, one lane for each kind, the gravest first.
  private void lanes() {
    var kinds = new LinkedHashMap<String, List<Event>>();
    course.events().stream()
        .sorted(
            Comparator.comparing(Event::weight)
                .thenComparingDouble(it -> it.span().start())
                .thenComparing(Event::kind))
        .forEach(it -> kinds.computeIfAbsent(it.kind(), kind -> new ArrayList<>()).add(it));
    kinds.forEach(this::lane);
  }

  private void lane(String kind, List<Event> events) {
    var gravest = events.getFirst().weight();
    var spans =
        events.stream().map(Event::span).sorted(Comparator.comparingDouble(Span::start)).toList();
    var label = words.say(kind) + " " + when(spans);
    caption(Hatching.shape(gravest) + " " + label);
    description.add("%s, %s.".formatted(words.say(gravest.name().toLowerCase(Locale.ROOT)), label));
    for (var weight : Weight.values()) {
      var own = events.stream().filter(it -> it.weight() == weight).map(Event::span).toList();
      if (!own.isEmpty()) {
        bars(own, Hatching.colour(weight));
      }
    }
    hatchings++;
    y += LANE + GAP;
  }

  private void credits(Span span) {
    caption(words.say("credits") + " " + when(List.of(span)));
    note("credits", when(List.of(span)));
    bars(List.of(span), Hatching.PURPLE);
    hatchings++;
    y += LANE + GAP;
  }

  /// When it happens, or how often.
  private static String when(List<Span> spans) {
    if (spans.size() > 3) {
      return "× " + spans.size();
    }
    return spans.stream()
        .map(it -> clock(it.start()) + "–" + clock(it.end()))
        .map(it -> it.replaceAll("^(.*)–\\1$", "$1"))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private void bars(List<Span> spans, String colour) {
    var pattern = id + "-h" + hatchings + colour.substring(1);
    Hatching.define(patterns, pattern, hatchings, colour);
    body.leaf(
        "line",
        "x2",
        "100%",
        "y1",
        y + LANE,
        "y2",
        y + LANE,
        "stroke",
        "currentColor",
        "stroke-opacity",
        0.5);
    for (var span : merged(spans)) {
      double start = Math.min(100 - LEAST_SHARE, span.start() / course.seconds() * 100);
      double end = Math.min(100, span.end() / course.seconds() * 100);
      body.leaf(
          "rect",
          "x",
          Svg.number(start) + "%",
          "width",
          Svg.number(Math.max(LEAST_SHARE, end - start)) + "%",
          "y",
          y,
          "height",
          LANE,
          "fill",
          "url(#" + pattern + ")",
          "stroke",
          "currentColor");
    }
  }

  /// Those too near to be told apart become one.
  private List<Span> merged(List<Span> spans) {
    double near = course.seconds() * LEAST_SHARE / 100;
    var merged = new ArrayList<Span>();
    for (var span : spans.stream().sorted(Comparator.comparingDouble(Span::start)).toList()) {
      if (!merged.isEmpty() && span.start() < merged.getLast().end() + near) {
        var last = merged.removeLast();
        merged.add(new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  /// Lines behind everything, and the times below.
  private Svg axis() {
    var svg = new Svg();
    int step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0 && course.seconds() / STEPS[i] <= MOST_TICKS; i--) {
      step = STEPS[i];
    }
    for (int at = 0; at <= course.seconds(); at += step) {
      var x = percent(at);
      boolean last = at + step > course.seconds() && at > course.seconds() * 0.94;
      svg.leaf(
          "line",
          "x1",
          x,
          "x2",
          x,
          "y1",
          CAPTION,
          "y2",
          y + 6,
          "stroke",
          "currentColor",
          "stroke-opacity",
          0.22);
      svg.text(
          "text",
          clock(at),
          "x",
          x,
          "y",
          y + 20,
          "text-anchor",
          at == 0 ? "start" : last ? "end" : "middle",
          "font-size",
          11);
    }
    svg.leaf("line", "x2", "100%", "y1", y, "y2", y, "stroke", "currentColor");
    return svg;
  }

  private void caption(String label) {
    body.text("text", label, "y", y + 11, "font-weight", 600);
    y += CAPTION + 2;
  }

  private void note(String key, String value) {
    description.add("%s: %s.".formatted(words.say(key), value));
  }

  /// What is drawn until it is closed is as wide as the drawing, however wide that is.
  private void stretched(int height) {
    body.open(
        "svg",
        "y",
        y,
        "width",
        "100%",
        "height",
        height,
        "viewBox",
        "0 0 %s %d".formatted(Svg.number(WIDE), height),
        "preserveAspectRatio",
        "none");
  }

  private String x(double seconds) {
    return String.valueOf(Math.round(Math.clamp(seconds / course.seconds(), 0, 1) * WIDE));
  }

  private String percent(double seconds) {
    return Svg.number(seconds / course.seconds() * 100) + "%";
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number).replace('-', '−').replaceAll("\\.0$", "");
  }

  /// `3:07`, `1:03:07`.
  private static String clock(double seconds) {
    long whole = (long) seconds;
    return whole >= 3600
        ? String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
  }
}

package org.palmares.festival.inspection.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palmares.festival.inspection.CopyFigures;
import org.palmares.festival.inspection.CopyFigures.State;
import org.palmares.festival.inspection.InspectionDesk.Line;

/// Which films of an edition to list with their inspection, and in which order: a text in title,
/// director or receipt, a section, a kind (`fails`, `duplicates`), a measure between two numbers, a
/// sorting such as `title` or `-loudness`, a page.
///
/// What is not known is as if it were not said.
public record InspectionQuery(
    String q,
    String section,
    String show,
    String measure,
    Optional<Double> from,
    Optional<Double> to,
    String sort,
    int page) {
  /// How many films stand on a page.
  public static final int PAGE = 100;

  /// What can be shown alone.
  public static final List<String> KINDS =
      List.of("fails", "warns", "duplicates", "waiting", "person", "older", "none");

  private static final List<String> SORTS =
      List.of(
          "received",
          "title",
          "section",
          "length",
          "size",
          "rate",
          "loudness",
          "fails",
          "warns",
          "duplicates",
          "measure");

  static InspectionQuery of(Map<String, String> parameters) {
    String sort = parameters.getOrDefault("sort", "");
    String page = parameters.getOrDefault("page", "");
    String show = parameters.getOrDefault("show", "");
    String measure = parameters.getOrDefault("measure", "");
    return new InspectionQuery(
        parameters.getOrDefault("q", "").strip(),
        parameters.getOrDefault("section", ""),
        KINDS.contains(show) ? show : "",
        measure.matches("[a-z][a-z0-9_]{0,59}") ? measure : "",
        number(parameters.getOrDefault("from", "")),
        number(parameters.getOrDefault("to", "")),
        SORTS.contains(sort.startsWith("-") ? sort.substring(1) : sort) ? sort : "received",
        page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
  }

  private static Optional<Double> number(String text) {
    String plain = text.strip().replace(',', '.').replace('−', '-');
    return plain.matches("-?\\d{1,9}(\\.\\d{1,9})?")
        ? Optional.of(Double.parseDouble(plain))
        : Optional.empty();
  }

  List<Line> select(List<Line> lines) {
    Stream<Line> selected = lines.stream().filter(line -> matches(line) && is(show, line));
    return (sort.equals("received") ? selected : selected.sorted(order())).toList();
  }

  /// Whether a film matches in everything but its kind.
  boolean matches(Line line) {
    return (section.isEmpty() || line.film().section().equals(section))
        && (q.isEmpty() || contains(line, plain(q)))
        && isBetween(line);
  }

  private boolean isBetween(Line line) {
    if (measure.isEmpty() || (from.isEmpty() && to.isEmpty())) {
      return true;
    }
    return line.measure()
        .filter(value -> from.isEmpty() || value >= from.get())
        .filter(value -> to.isEmpty() || value <= to.get())
        .isPresent();
  }

  static boolean is(String kind, Line line) {
    return switch (kind) {
      case "fails" -> line.copy().filter(copy -> copy.fails() > 0).isPresent();
      case "warns" -> line.copy().filter(copy -> copy.warns() > 0).isPresent();
      case "duplicates" -> line.duplicates() > 0;
      case "waiting" -> in(line, State.WAITING) || in(line, State.RUNNING) || again(line);
      case "person" -> in(line, State.NEEDS_A_PERSON) || in(line, State.UNREADABLE);
      case "older" -> line.copy().filter(CopyFigures::older).isPresent();
      case "none" -> line.copy().isEmpty();
      default -> true;
    };
  }

  private static boolean in(Line line, State state) {
    return line.copy().filter(copy -> copy.state() == state).isPresent();
  }

  private static boolean again(Line line) {
    return line.copy().filter(CopyFigures::again).isPresent();
  }

  /// This query with one thing said otherwise, as an address; other pages begin at the first.
  public String with(String name, String value) {
    Map<String, String> all = new TreeMap<>();
    all.put("q", q);
    all.put("section", section);
    all.put("show", show);
    all.put("measure", measure);
    all.put("from", text(from));
    all.put("to", text(to));
    all.put("sort", sort.equals("received") ? "" : sort);
    all.put(name, value);
    return "?"
        + all.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .map(entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }

  /// A number as it was typed.
  public static String text(Optional<Double> number) {
    return number
        .map(value -> java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString())
        .orElse("");
  }

  /// The sorting that a column's heading leads to: this one turned round, or that column's.
  public String sortBy(String column) {
    return with("sort", sort.equals(column) ? "-" + column : column);
  }

  /// `ascending`, `descending` or `none`, as `aria-sort` wants it.
  public String sorted(String column) {
    if (sort.equals(column)) {
      return "ascending";
    }
    return sort.equals("-" + column) ? "descending" : "none";
  }

  private static boolean contains(Line line, String wanted) {
    return Stream.concat(
            Stream.of(
                line.film().film().title(),
                line.film().film().englishTitle(),
                line.film().receipt()),
            line.film().film().directors().stream())
        .anyMatch(text -> plain(text).contains(wanted));
  }

  /// Without case and accents, so that `jardim` finds `Jardím`.
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{Mn}+", "")
        .toLowerCase(Locale.ROOT);
  }

  /// Films of which a figure is not known stand last, whichever way is sorted.
  private Comparator<Line> order() {
    boolean down = sort.startsWith("-");
    return switch (down ? sort.substring(1) : sort) {
      case "title" ->
          turned(
              Comparator.comparing(l -> l.film().film().title(), String::compareToIgnoreCase),
              down);
      case "section" -> turned(Comparator.comparing(line -> line.film().section()), down);
      case "length" ->
          known(line -> figure(line, c -> c.runningTime().map(Duration::toMillis)), down);
      case "size" ->
          known(line -> figure(line, c -> c.size().map(s -> (long) s.width() * s.height())), down);
      case "rate" -> known(line -> figure(line, CopyFigures::frameRate), down);
      case "loudness" -> known(line -> figure(line, CopyFigures::loudness), down);
      case "fails" -> known(line -> figure(line, c -> Optional.of(c.fails())), down);
      case "warns" -> known(line -> figure(line, c -> Optional.of(c.warns())), down);
      case "duplicates" -> turned(Comparator.comparingInt(Line::duplicates), down);
      case "measure" -> known(line -> line.measure(), down);
      default -> turned(Comparator.comparing(line -> line.film().receipt()), down);
    };
  }

  private static <T extends Comparable<T>> Optional<T> figure(
      Line line, java.util.function.Function<CopyFigures, Optional<T>> figure) {
    return line.copy().flatMap(figure);
  }

  private static Comparator<Line> turned(Comparator<Line> order, boolean down) {
    return down ? order.reversed() : order;
  }

  private static <T extends Comparable<T>> Comparator<Line> known(
      java.util.function.Function<Line, Optional<T>> figure, boolean down) {
    Comparator<T> order = down ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return Comparator.comparing(
        line -> figure.apply(line).orElse(null), Comparator.nullsLast(order));
  }
}

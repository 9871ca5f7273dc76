package org.palmares.festival.entries.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palmares.festival.entries.Decision;
import org.palmares.festival.entries.Eligibility;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.entries.Stage;

/// Which of an edition's received entries to list, and in which order: a text in title, director or
/// receipt, a section, a state, a country, a sorting such as `title` or `-received`, a page.
///
/// What is not known (a sorting of another name, a page beyond the last) is as if it were not said.
public record EntryQuery(
    String q, String section, String state, String country, String sort, int page) {
  /// How many entries stand on a page.
  public static final int PAGE = 100;

  /// The columns by which a list can be sorted.
  static final List<String> SORTS =
      List.of("received", "title", "country", "section", "length", "state");

  static EntryQuery of(Map<String, String> parameters) {
    return new EntryQuery(
        parameters.getOrDefault("q", "").strip(),
        parameters.getOrDefault("section", ""),
        parameters.getOrDefault("state", ""),
        parameters.getOrDefault("country", ""),
        sort(parameters.getOrDefault("sort", "")),
        page(parameters.getOrDefault("page", "")));
  }

  List<EntryCard> select(List<EntryCard> received) {
    Stream<EntryCard> selected =
        received.stream().filter(card -> matchesBesideState(card) && isInState(card));
    return (sort.equals("received") ? selected : selected.sorted(order())).toList();
  }

  boolean matchesBesideState(EntryCard card) {
    return (section.isEmpty() || card.entry().section().equals(section))
        && (country.isEmpty() || card.film().countries().contains(country))
        && (q.isEmpty() || contains(card, plain(q)));
  }

  private boolean isInState(EntryCard card) {
    return state.isEmpty() || state(card).equals(state);
  }

  /// An entry's state as lists filter by it.
  static String state(EntryCard card) {
    if (card.entry().stage() instanceof Stage.Answered(_, var decision, _)) {
      return decision == Decision.SELECTED ? "selected" : "not-selected";
    }
    return card.eligibility().name().toLowerCase(Locale.ROOT);
  }

  /// This query with one thing said otherwise, as an address; other pages begin at the first.
  public String with(String name, String value) {
    Map<String, String> all = new TreeMap<>();
    all.put("q", q);
    all.put("section", section);
    all.put("state", state);
    all.put("country", country);
    all.put("sort", sort.equals("received") ? "" : sort);
    all.put(name, value);
    return "?"
        + all.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .map(entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
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

  private static boolean contains(EntryCard card, String wanted) {
    return Stream.concat(
            Stream.of(card.film().title(), card.film().englishTitle(), receipt(card)),
            card.film().directors().stream())
        .anyMatch(text -> plain(text).contains(wanted));
  }

  /// Without case and accents, so that `jardim` finds `Jardím`.
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{Mn}+", "")
        .toLowerCase(Locale.ROOT);
  }

  private Comparator<EntryCard> order() {
    boolean down = sort.startsWith("-");
    Comparator<EntryCard> order =
        switch (down ? sort.substring(1) : sort) {
          case "title" ->
              Comparator.comparing(card -> card.film().title(), String.CASE_INSENSITIVE_ORDER);
          case "country" ->
              Comparator.comparing(card -> card.film().countries().stream().findFirst().orElse(""));
          case "section" -> Comparator.comparing(card -> card.entry().section());
          case "length" -> Comparator.comparing(card -> card.runningTime().orElse(Duration.ZERO));
          case "state" -> Comparator.comparing(EntryQuery::state);
          default -> Comparator.comparing(EntryQuery::received);
        };
    return down ? order.reversed() : order;
  }

  /// When an entry was received.
  public static Instant received(EntryCard card) {
    return submitted(card).at();
  }

  /// The number of an entry's receipt.
  public static String receipt(EntryCard card) {
    return submitted(card).receipt();
  }

  static Stage.Submitted submitted(EntryCard card) {
    return switch (card.entry().stage()) {
      case Stage.Submitted submitted -> submitted;
      case Stage.Answered(var submitted, _, _) -> submitted;
      case Stage.Draft _, Stage.Withdrawn _ ->
          throw new IllegalArgumentException("Entry " + card.entry().id() + " is not received");
    };
  }

  /// The states that lists filter by.
  public static List<String> states() {
    return Stream.concat(
            Stream.of(Eligibility.values()).map(e -> e.name().toLowerCase(Locale.ROOT)),
            Stream.of("selected", "not-selected"))
        .toList();
  }

  private static String sort(String text) {
    String column = text.startsWith("-") ? text.substring(1) : text;
    return SORTS.contains(column) ? text : "received";
  }

  private static int page(String text) {
    return text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 1;
  }
}

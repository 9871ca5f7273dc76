package org.palmares.festival.judging.web;

import java.util.List;
import java.util.Optional;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Section;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.judging.Judging.Plot;

/// What the jury thinks so far, a film a row, page by page.
public record JudgingView(
    Edition edition,
    List<Row> rows,
    List<SectionCount> sections,
    Optional<String> section,
    Order order,
    boolean falling,
    int page,
    Totals totals,
    List<JuryView.Member> members) {
  /// How many films stand on a page.
  public static final int PAGE = 100;

  public JudgingView {
    page = Math.clamp(page, 1, pages(rows));
    rows = List.copyOf(rows);
    sections = List.copyOf(sections);
    members = List.copyOf(members);
  }

  /// By what the rows are ordered.
  public enum Order {
    TITLE,
    PROGRESS,
    MEAN,
    MEDIAN,
    SPREAD;

    /// As it stands in the address.
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// A film and its result.
  public record Row(EntryCard card, Plot plot) {}

  /// A section and how many of the films are in it.
  public record SectionCount(Section section, long films) {}

  /// How far the whole jury is: films, reviews assigned and handed in, films whose every review is
  /// handed in.
  public record Totals(int films, int assigned, int handedIn, int complete) {}

  /// How many pages there are.
  public int pages() {
    return pages(rows);
  }

  private static int pages(List<Row> rows) {
    return Math.max(1, (rows.size() + PAGE - 1) / PAGE);
  }

  /// The films on this page.
  public List<Row> shown() {
    int first = (page - 1) * PAGE;
    return rows.subList(first, Math.min(rows.size(), first + PAGE));
  }

  /// The address of another page of the same list.
  public String on(int other) {
    return address(section, order, falling) + "&page=" + other;
  }

  /// The address of the same list, ordered by something; by the same again, the other way round.
  public String orderedBy(Order by) {
    boolean down = by == order ? !falling : by != Order.TITLE;
    return address(section, by, down);
  }

  /// The address of a section's list in the same order; of all sections where none is given.
  public String only(Optional<String> of) {
    return address(of, order, falling);
  }

  /// How a column says that it is the ordered one.
  public String sorted(Order by) {
    return by != order ? "none" : falling ? "descending" : "ascending";
  }

  private String address(Optional<String> of, Order by, boolean down) {
    return "/e/"
        + edition.id()
        + "/judging?sort="
        + by.key()
        + "&down="
        + down
        + of.map(key -> "&section=" + key).orElse("");
  }
}

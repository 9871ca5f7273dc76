package org.palmares.festival.awards.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.palmares.festival.entries.Figures;

/// The figures as a river, one branch a section: what is received enters, what is eligible flows
/// on, what is selected arrives; what is not stays. One scale throughout, 960 wide.
public record River(List<Branch> branches, double height) {
  /// Where the three gates stand, and how wide they are.
  public static final int RECEIVED = 190;

  /// Where the eligible pass.
  public static final int ELIGIBLE = 540;

  /// Where the selected arrive.
  public static final int SELECTED = 850;

  /// How wide a gate is.
  public static final int GATE = 14;

  private static final double TOP = 26;
  private static final double GAP = 26;
  private static final double DEPTH = 260;
  private static final double THINNEST = 1.5;

  public River {
    branches = List.copyOf(branches);
  }

  /// One section's branch: its figures, and where it stands at each gate.
  public record Branch(Figures.Row row, Reach received, Reach eligible, Reach selected) {
    /// The water between two gates.
    public String flow(Reach from, int x1, Reach to, int x2, double depth) {
      double middle = (x1 + x2) / 2.0;
      return String.format(
          Locale.ROOT,
          "M%d %.1fC%.1f %.1f %.1f %.1f %d %.1fV%.1fC%.1f %.1f %.1f %.1f %d %.1fZ",
          x1,
          from.y(),
          middle,
          from.y(),
          middle,
          to.y(),
          x2,
          to.y(),
          to.y() + depth,
          middle,
          to.y() + depth,
          middle,
          from.y() + depth,
          x1,
          from.y() + depth);
    }
  }

  /// A stretch of a gate: where it begins and how deep it is.
  public record Reach(double y, double depth) {
    /// A number as SVG wants it.
    public static String at(double number) {
      return String.format(Locale.ROOT, "%.1f", number);
    }
  }

  static River of(Figures figures) {
    List<Figures.Row> rows = figures.sections().stream().filter(row -> row.received() > 0).toList();
    double scale = DEPTH / Math.max(1, rows.stream().mapToInt(Figures.Row::received).sum());
    double height = TOP + DEPTH + GAP * rows.size();
    List<Reach> received = gate(rows, row -> row.received() * scale, height);
    List<Reach> eligible = gate(rows, row -> row.eligible() * scale, height);
    List<Reach> selected = gate(rows, row -> row.selected() * scale, height);
    List<Branch> branches = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      branches.add(new Branch(rows.get(i), received.get(i), eligible.get(i), selected.get(i)));
    }
    return new River(branches, height);
  }

  /// The branches below each other, in the middle of the height.
  private static List<Reach> gate(
      List<Figures.Row> rows, ToDoubleFunction<Figures.Row> depth, double height) {
    double water = rows.stream().mapToDouble(depth).sum() + GAP * Math.max(0, rows.size() - 1);
    double y = TOP + Math.max(0, (height - TOP - water) / 2);
    List<Reach> reaches = new ArrayList<>();
    for (Figures.Row row : rows) {
      double deep = depth.applyAsDouble(row);
      reaches.add(new Reach(y, row.selected() > 0 && deep < THINNEST ? THINNEST : deep));
      y += deep + GAP;
    }
    return reaches;
  }
}

package org.palmares.film;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.palmares.film.shots.Boundary;

/// An edit list: takes, how each is joined to the next, and what lies over the whole film.
public record Edit(List<Take> takes, List<Join> joins, Finish finish) {
  public Edit {
    takes = List.copyOf(takes);
    joins = List.copyOf(joins);
    if (takes.size() != joins.size() + 1) {
      throw new IllegalArgumentException(
          "%d takes need one join less, not %d".formatted(takes.size(), joins.size()));
    }
  }

  /// Colour and light of a take: luma is multiplied and lifted, chroma multiplied and shifted.
  public record Grade(double gain, double lift, double saturation, double blue, double red) {
    public static final Grade NONE = new Grade(1, 0, 1, 0, 0);
  }

  /// Frames of film from a footage, including those that are mixed with a neighbour.
  public record Take(Footage footage, int start, int length, Grade grade) {}

  /// How two takes are joined: `length` frames are mixed, and between the two halves of a fade or a
  /// dip the plain colour is held for `held` frames. `shape` says how a wipe moves.
  public record Join(Boundary.Type type, int length, int held, Wipe shape) {
    public static final Join CUT = new Join(Boundary.Type.CUT, 0, 0, Wipe.RIGHT);

    boolean overlaps() {
      return type == Boundary.Type.DISSOLVE || type == Boundary.Type.WIPE;
    }

    /// Frames that it takes away from the middle of each take.
    int share() {
      return overlaps() ? length : length / 2;
    }
  }

  /// Some frames that are brighter than they should be, wholly or on their left half.
  public record Flash(
      int frame, int length, int luma, int blue, int red, double strength, boolean half) {}

  /// Two lines of white strokes at the foot of the picture, as subtitles are.
  public record Subtitle(int frame, int length) {}

  /// What lies over all takes: bars above and below as a part of the height, grain as a standard
  /// deviation of luma, fades at both ends in frames, flashes and subtitles.
  public record Finish(
      double bars,
      double grain,
      int opening,
      int closing,
      List<Flash> flashes,
      List<Subtitle> subtitles) {
    public static final Finish NONE = new Finish(0, 0, 0, 0, List.of(), List.of());

    public Finish {
      flashes = List.copyOf(flashes);
      subtitles = List.copyOf(subtitles);
    }
  }

  /// The frame of the film at which each take begins.
  public List<Integer> starts() {
    var starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < joins.size(); i++) {
      var join = joins.get(i);
      int end = starts.getLast() + takes.get(i).length();
      starts.add(join.overlaps() ? end - join.length() : end + join.held());
    }
    return starts;
  }

  /// How long the film is.
  public int frames() {
    return starts().getLast() + takes.getLast().length();
  }

  /// What a perfect detector would find.
  public List<Boundary> truth() {
    var starts = starts();
    return IntStream.range(0, joins.size())
        .mapToObj(
            i -> boundary(joins.get(i), starts.get(i) + takes.get(i).length(), starts.get(i + 1)))
        .toList();
  }

  private static Boundary boundary(Join join, int end, int start) {
    return switch (join.type()) {
      case CUT -> Boundary.cut(start, 1);
      case DISSOLVE, WIPE -> new Boundary(join.type(), start, end - 1, 1);
      case FADE, DIP_TO_BLACK, DIP_TO_WHITE ->
          new Boundary(join.type(), end - join.length() / 2, start + join.length() / 2 - 1, 1);
    };
  }

  /// One line for each take and each join.
  public String describe() {
    var starts = starts();
    return IntStream.range(0, takes.size())
        .mapToObj(i ->
            "%6d  %s from %d, %d frames%s"
                .formatted(
                    starts.get(i),
                    takes.get(i).footage(),
                    takes.get(i).start(),
                    takes.get(i).length(),
                    i < joins.size() ? "  > " + joins.get(i) : ""))
        .collect(Collectors.joining("\n"));
  }

  /// The ways in which a wipe moves over the picture, some with a soft edge.
  public enum Wipe {
    RIGHT,
    LEFT,
    DOWN,
    UP,
    DIAGONAL,
    SOFT,
    IRIS,
    CLOCK;

    /// When the new shot arrives at this place (both between 0 and 1): between 0 and 1.
    double arrival(double x, double y) {
      return switch (this) {
        case RIGHT, SOFT -> x;
        case LEFT -> 1 - x;
        case DOWN -> y;
        case UP -> 1 - y;
        case DIAGONAL -> (x + y) / 2;
        case IRIS -> Math.hypot(x - 0.5, y - 0.5) / Math.hypot(0.5, 0.5);
        case CLOCK -> (Math.atan2(x - 0.5, y - 0.5) / Math.PI + 1) / 2;
      };
    }

    /// Over what part of the picture the shots are mixed at the line.
    double softness() {
      return this == SOFT ? 0.2 : 0.012;
    }
  }
}

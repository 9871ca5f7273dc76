package org.palmares.film;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.palmares.film.Edit.Finish;
import org.palmares.film.Edit.Flash;
import org.palmares.film.Edit.Grade;
import org.palmares.film.Edit.Join;
import org.palmares.film.Edit.Subtitle;
import org.palmares.film.Edit.Take;
import org.palmares.film.Edit.Wipe;
import org.palmares.film.shots.Boundary;

/// How somebody cuts: the same style, footage and seed make the same edit list.
///
/// `gradual` of the joins are drawn from `palette`, `jumps` of the takes show the same scene as the
/// one before, from elsewhere or later; `grades` is how far light and colour of the takes differ.
public record Style(
    int shots,
    int shortest,
    int longest,
    double gradual,
    List<Join> palette,
    double jumps,
    double grades,
    int flashes,
    int subtitles,
    Finish finish) {
  public Style {
    palette = List.copyOf(palette);
  }

  /// Hard cuts only.
  public static Style cuts(int shots) {
    return new Style(shots, 16, 90, 0, List.of(), 0, 0, 0, 0, Finish.NONE);
  }

  /// Hard cuts of a quarter to two thirds of a second.
  public static Style rapid(int shots) {
    return new Style(shots, 6, 16, 0, List.of(), 0, 0, 0, 0, Finish.NONE);
  }

  /// A third of the joins take their time.
  public static Style mixed(int shots, List<Join> palette) {
    return new Style(shots, 20, 90, 1 / 3.0, palette, 0, 0, 0, 0, Finish.NONE);
  }

  /// Everything that misleads.
  public static Style hard(int shots, List<Join> palette, double bars, double grain) {
    var finish = new Finish(bars, grain, 24, 36, List.of(), List.of());
    return new Style(shots, 12, 70, 0.25, palette, 0.15, 1, shots / 6, shots / 8, finish);
  }

  public static Join dissolve(int length) {
    return new Join(Boundary.Type.DISSOLVE, length, 0, Wipe.RIGHT);
  }

  public static Join fade(int length, int held) {
    return new Join(Boundary.Type.FADE, length, held, Wipe.RIGHT);
  }

  public static Join dipToBlack(int length) {
    return new Join(Boundary.Type.DIP_TO_BLACK, length, 0, Wipe.RIGHT);
  }

  public static Join dipToWhite(int length) {
    return new Join(Boundary.Type.DIP_TO_WHITE, length, 0, Wipe.RIGHT);
  }

  public static Join wipe(int length, Wipe shape) {
    return new Join(Boundary.Type.WIPE, length, 0, shape);
  }

  /// An edit list of this style.
  public Edit cut(List<Footage> footage, long seed) {
    var chance = new SplittableRandom(seed);
    var joins = new ArrayList<Join>();
    for (int i = 1; i < shots; i++) {
      joins.add(chance.nextDouble() < gradual ? pick(palette, chance) : Join.CUT);
    }
    var takes = new ArrayList<Take>();
    for (int i = 0; i < shots; i++) {
      int in = i == 0 ? finish.opening() : joins.get(i - 1).share();
      int out = i == shots - 1 ? finish.closing() : joins.get(i).share();
      takes.add(take(takes, footage, in + out, chance));
    }
    var bare = new Edit(takes, joins, finish);
    return new Edit(takes, joins, finished(bare, chance));
  }

  private Take take(List<Take> before, List<Footage> footage, int mixed, RandomGenerator chance) {
    int wanted = Math.max(mixed + 8, chance.nextInt(shortest, longest + 1));
    if (!before.isEmpty() && chance.nextDouble() < jumps) {
      var same = before.getLast().footage();
      var other = same.crop().contains("0.62") ? wide(same, footage) : same.closer();
      if (other.frames() >= wanted) {
        return new Take(other, chance.nextInt(other.frames() - wanted + 1), wanted, Grade.NONE);
      }
    }
    for (int attempt = 0; attempt < 1000; attempt++) {
      var next = pick(footage, chance);
      int length = Math.min(wanted, next.frames());
      boolean neighbour =
          before.stream()
              .skip(Math.max(0, before.size() - 2))
              .anyMatch(it ->
                  it.footage().clip().equals(next.clip())
                      && it.footage().from() == next.from()
                      && it.footage().crop().startsWith(next.crop()));
      if (length >= mixed + 8 && !neighbour) {
        int start = chance.nextInt(next.frames() - length + 1);
        return new Take(next, start, length, grade(chance));
      }
    }
    throw new IllegalStateException("no footage is %d frames long".formatted(mixed + 8));
  }

  private static Footage wide(Footage near, List<Footage> footage) {
    return footage.stream().filter(it -> it.closer().equals(near)).findFirst().orElse(near);
  }

  private Grade grade(RandomGenerator chance) {
    if (grades == 0) {
      return Grade.NONE;
    }
    boolean dark = chance.nextDouble() < 0.25;
    return new Grade(
        1 + grades * (dark ? -0.65 : chance.nextDouble(-0.25, 0.1)),
        grades * chance.nextDouble(-4, 8),
        1 + grades * chance.nextDouble(-0.6, 0.2),
        grades * chance.nextDouble(-8, 8),
        grades * chance.nextDouble(-8, 8));
  }

  /// Flashes and subtitles are put where no boundary is near.
  private Finish finished(Edit edit, RandomGenerator chance) {
    var truth = edit.truth();
    var lights =
        IntStream.range(0, flashes)
            .mapToObj(i -> flash(quiet(edit, truth, 10, chance), chance))
            .toList();
    var titles =
        IntStream.range(0, subtitles)
            .mapToObj(i -> new Subtitle(quiet(edit, truth, 3, chance), chance.nextInt(30, 70)))
            .toList();
    return new Finish(
        finish.bars(), finish.grain(), finish.opening(), finish.closing(), lights, titles);
  }

  private static Flash flash(int frame, RandomGenerator chance) {
    boolean coloured = chance.nextInt(4) == 0;
    return new Flash(
        frame,
        chance.nextInt(1, 5),
        coloured ? 120 : 235,
        coloured ? chance.nextInt(90, 170) : 128,
        coloured ? chance.nextInt(90, 200) : 128,
        chance.nextDouble(0.5, 1),
        chance.nextInt(5) == 0);
  }

  private static int quiet(Edit edit, List<Boundary> truth, int distance, RandomGenerator chance) {
    for (int attempt = 0; attempt < 10_000; attempt++) {
      int frame = chance.nextInt(48, edit.frames() - 60);
      if (truth.stream()
          .allMatch(
              it -> frame + 5 + distance < it.startFrame() || frame > it.endFrame() + distance)) {
        return frame;
      }
    }
    throw new IllegalStateException("no quiet frame in\n" + edit.describe());
  }

  private static <T> T pick(List<T> from, RandomGenerator chance) {
    return from.get(chance.nextInt(from.size()));
  }
}

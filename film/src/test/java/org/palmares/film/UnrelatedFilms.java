package org.palmares.film;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.palmares.film.Edit.Finish;
import org.palmares.film.Edit.Grade;

/// Films that have nothing in common: no footage is in two of them, and none twice in one, so that
/// whatever is found alike in two, or to come again in one, is found wrongly.
///
/// Five are cut as usual, one lies between bars, one is dark and grainy, one has few long shots.
public final class UnrelatedFilms {
  private static final int FILMS = 8;
  private static final int BARRED = 5;
  private static final int DARK = 6;
  private static final int LONG = 7;

  /// Shots that are dissolved or faded are at least so many frames long.
  private static final int ROOMY = 40;

  private UnrelatedFilms() {}

  /// Of all footage; how a film is named is part of the name of its file.
  public static Map<String, Edit> all() {
    var footage = new ArrayList<>(Footage.development());
    footage.addAll(Footage.heldOut());
    return of(footage, "unrelated");
  }

  static Map<String, Edit> of(List<Footage> footage, String name) {
    var pieces = new ArrayList<>(footage);
    Collections.shuffle(pieces, new Random(5));
    var edits = new LinkedHashMap<String, Edit>();
    for (int number = 0; number < FILMS; number++) {
      edits.put(name + "-" + number, edit(pieces, number));
    }
    return edits;
  }

  private static Edit edit(List<Footage> pieces, int number) {
    var chance = new Random(number);
    var takes = takes(pieces, number, chance);
    var joins = new ArrayList<Edit.Join>();
    for (int i = 1; i < takes.size(); i++) {
      boolean roomy = takes.get(i - 1).length() >= ROOMY && takes.get(i).length() >= ROOMY;
      joins.add(roomy ? join(chance) : Edit.Join.CUT);
    }
    var none = Finish.NONE;
    var finish =
        new Finish(
            number == BARRED ? 0.12 : 0,
            number == DARK ? 2 : 0,
            number == LONG ? 12 : 0,
            number == LONG ? 12 : 0,
            none.flashes(),
            none.subtitles());
    return new Edit(takes, joins, finish);
  }

  private static Edit.Join join(Random chance) {
    return switch (chance.nextInt(8)) {
      case 0 -> Style.dissolve(12);
      case 1 -> Style.fade(12, 3);
      default -> Edit.Join.CUT;
    };
  }

  /// Every eighth piece of the footage, in shots of one to four seconds, or as it is.
  private static List<Edit.Take> takes(List<Footage> pieces, int number, Random chance) {
    var grade = number == DARK ? new Grade(0.5, 0, 0.7, 0, 0) : Grade.NONE;
    var takes = new ArrayList<Edit.Take>();
    for (int i = number; i < pieces.size(); i += FILMS) {
      var piece = pieces.get(i);
      int from = 0;
      while (piece.frames() - from >= 24) {
        int wanted = number == LONG ? piece.frames() : 28 + chance.nextInt(68);
        int length = Math.min(piece.frames() - from, wanted);
        takes.add(new Edit.Take(piece, from, length, grade));
        from += length;
      }
    }
    Collections.shuffle(takes, chance);
    return takes;
  }
}

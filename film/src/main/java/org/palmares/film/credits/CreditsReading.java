package org.palmares.film.credits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/// Draws conclusions from what a [CreditsFinder] kept.
final class CreditsReading {
  private static final int LEAST_STROKES = 4;
  private static final int HIGHEST_LINE = 6;
  private static final int BOTTOM = Page.ROWS * 3 / 4;
  private static final double OF_LINES = 0.7;
  private static final double OF_WINDOW = 0.6;
  private static final int LEAST_STREAK = 4;

  /// Seconds: of text at least; of something else, and of nothing, at most; of cards upon a picture
  /// at least.
  private static final double LEAST_TEXT = 3;

  private static final double LONGEST_BREAK = 2;
  private static final double LONGEST_BLANK = 3;
  private static final double LEAST_ROLLING = 5;
  private static final double LEAST_OPENING = 4;
  private static final double SURE_LENGTH = 20;
  private static final double OPENS_WITHIN = 30;
  private static final double SURE_ENOUGH = 0.5;
  private static final double DENSE = 0.4;

  private final Looks looks;
  private final int step;
  private final double perSecond;
  private final int frames;
  private final Kind[] kinds;

  /// What a look shows.
  private enum Kind {
    OTHER,
    BLANK,
    CARD,
    ROLL,
    PICTURE_CARD,
    PICTURE_ROLL;

    boolean text() {
      return this != OTHER && this != BLANK;
    }

    boolean rolling() {
      return this == ROLL || this == PICTURE_ROLL;
    }

    boolean onPicture() {
      return this == PICTURE_CARD || this == PICTURE_ROLL;
    }
  }

  /// Looks that belong together, from the first with text to the last.
  private record Run(int from, int to, int text, int rolling, int onPicture, int cards) {}

  CreditsReading(Looks looks, int step, double perSecond, int frames) {
    this.looks = looks;
    this.step = step;
    this.perSecond = perSecond;
    this.frames = frames;
    this.kinds = new Kind[looks.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = standing(i);
    }
    forgetGlimpses();
    markRolling();
    extendRolling();
  }

  private Kind standing(int look) {
    if (looks.blank(look)) {
      return Kind.BLANK;
    }
    if (looks.flat(look)) {
      return lines(row -> looks.strokes(look, row)) ? Kind.CARD : Kind.OTHER;
    }
    boolean card = lines(row -> looks.standing(look, row)) && aboveSubtitles(look);
    return card ? Kind.PICTURE_CARD : Kind.OTHER;
  }

  /// Whether the strokes stand in lines: few rows high each.
  private static boolean lines(IntUnaryOperator strokes) {
    int all = 0;
    int inLines = 0;
    int height = 0;
    for (int row = 0; row <= Page.ROWS; row++) {
      if (row < Page.ROWS && strokes.applyAsInt(row) >= LEAST_STROKES) {
        height++;
      } else {
        all += height;
        inLines += height >= 2 && height <= HIGHEST_LINE ? height : 0;
        height = 0;
      }
    }
    return all >= 2 && inLines >= OF_LINES * all;
  }

  /// Whether not all of it is where subtitles are.
  private boolean aboveSubtitles(int look) {
    int above = 0;
    int all = 0;
    for (int row = 0; row < Page.ROWS; row++) {
      int strokes = looks.standing(look, row);
      all += strokes;
      above += row < BOTTOM ? strokes : 0;
    }
    return above * 2 >= all;
  }

  /// What stands upon a picture for less than a second is no card.
  private void forgetGlimpses() {
    int since = 0;
    for (int i = 0; i <= kinds.length; i++) {
      if (i == kinds.length || kinds[i] != Kind.PICTURE_CARD) {
        if (i - since < LEAST_STREAK) {
          Arrays.fill(kinds, since, i, Kind.OTHER);
        }
        since = i + 1;
      }
    }
  }

  /// One window after the other in which text rolls; upon a picture, only several with the same
  /// speed.
  private void markRolling() {
    var rolling = new Rolling(looks);
    int windows = Math.max(0, (kinds.length - Rolling.WINDOW - Rolling.LATER) / Rolling.STEP + 1);
    int streak = 0;
    int last = 0;
    for (int i = 0; i < windows; i++) {
      int from = i * Rolling.STEP;
      boolean onFlat = share(from, looks::flat) >= OF_WINDOW;
      boolean candidate = onFlat || share(from, looks::framed) >= OF_WINDOW;
      int shift = candidate ? rolling.shift(from, onFlat) : 0;
      streak = shift == 0 ? 0 : Math.abs(shift - last) <= 1 ? streak + 1 : 1;
      last = shift;
      if (shift > 0 && onFlat) {
        mark(from, from + Rolling.WINDOW, Kind.ROLL);
      } else if (streak >= LEAST_STREAK) {
        mark(from - (streak - 1) * Rolling.STEP, from + Rolling.WINDOW, Kind.PICTURE_ROLL);
      }
    }
  }

  private double share(int from, IntPredicate property) {
    int count = 0;
    for (int i = from; i < from + Rolling.WINDOW; i++) {
      count += property.test(i) ? 1 : 0;
    }
    return (double) count / Rolling.WINDOW;
  }

  private void mark(int from, int to, Kind kind) {
    Arrays.fill(kinds, from, to, kind);
  }

  /// What is on a flat ground right before and right after rolling text rolls with it: its first
  /// and last lines.
  private void extendRolling() {
    for (int i = 1; i < kinds.length; i++) {
      kinds[i] = kinds[i - 1] == Kind.ROLL && looks.flat(i) ? Kind.ROLL : kinds[i];
    }
    for (int i = kinds.length - 2; i >= 0; i--) {
      kinds[i] = kinds[i + 1] == Kind.ROLL && looks.flat(i) ? Kind.ROLL : kinds[i];
    }
  }

  Credits credits() {
    var runs = runs();
    var proposals = new ArrayList<Credits.Proposal>();
    runs.stream().flatMap(it -> opening(it).stream()).findFirst().ifPresent(proposals::add);
    runs.stream()
        .flatMap(it -> end(it).stream())
        .max(Comparator.comparingInt(it -> it.endFrame() - it.startFrame()))
        .ifPresent(proposals::add);
    int credits =
        proposals.stream()
            .filter(it -> it.confidence() >= SURE_ENOUGH)
            .mapToInt(it -> it.endFrame() - it.startFrame() + 1)
            .sum();
    return new Credits(proposals, frames - credits);
  }

  private List<Run> runs() {
    var runs = new ArrayList<Run>();
    int at = 0;
    while (at < kinds.length) {
      if (kinds[at].text()) {
        var run = run(at);
        runs.add(run);
        at = run.to() + 1;
      } else {
        at++;
      }
    }
    return runs;
  }

  private Run run(int from) {
    int to = from;
    int others = 0;
    int blanks = 0;
    int text = 0;
    int rolling = 0;
    int onPicture = 0;
    int cards = 0;
    for (int i = from; i < kinds.length; i++) {
      var kind = kinds[i];
      if (kind.text()) {
        cards += text == 0 || i - to > 1 || changed(i) ? 1 : 0;
        to = i;
        others = 0;
        blanks = 0;
        text++;
        rolling += kind.rolling() ? 1 : 0;
        onPicture += kind.onPicture() ? 1 : 0;
      } else {
        others += kind == Kind.OTHER ? 1 : 0;
        blanks += kind == Kind.BLANK ? 1 : 0;
      }
      if (others > LONGEST_BREAK * perSecond || blanks > LONGEST_BLANK * perSecond) {
        break;
      }
    }
    return new Run(from, to, text, rolling, onPicture, cards);
  }

  /// Whether the text is another than a look before.
  private boolean changed(int look) {
    int same = 0;
    int different = 0;
    for (int row = 0; row < Page.ROWS; row++) {
      int now = looks.strokes(look, row);
      int before = look == 0 ? 0 : looks.strokes(look - 1, row);
      same += Math.min(now, before);
      different += Math.abs(now - before);
    }
    return different > same;
  }

  private Optional<Credits.Proposal> opening(Run run) {
    boolean early =
        run.from() <= Math.min(kinds.length / 10.0, OPENS_WITHIN * perSecond)
            && run.to() < kinds.length * 0.4;
    boolean long_ = run.text() >= LEAST_OPENING * perSecond;
    return early && long_ && convincing(run)
        ? Optional.of(proposal(Credits.Place.OPENING, run, run.to()))
        : Optional.empty();
  }

  private Optional<Credits.Proposal> end(Run run) {
    boolean late = run.from() >= kinds.length * 0.5;
    boolean last = reachesEnd(run);
    boolean long_ = run.text() >= LEAST_TEXT * perSecond;
    boolean enough = last || run.rolling() >= LEAST_ROLLING * perSecond || run.cards() >= 3;
    return late && long_ && enough && convincing(run)
        ? Optional.of(proposal(Credits.Place.END, run, last ? kinds.length : run.to()))
        : Optional.empty();
  }

  /// Whether nothing but blank frames, and at most a second of anything, comes after it.
  private boolean reachesEnd(Run run) {
    int others = 0;
    for (int i = run.to() + 1; i < kinds.length; i++) {
      others += kinds[i] == Kind.BLANK ? 0 : 1;
    }
    return others <= perSecond;
  }

  /// A standing text upon a picture may be anything; several, one after the other, are credits.
  private boolean convincing(Run run) {
    boolean dense = run.text() >= DENSE * (run.to() - run.from() + 1);
    boolean cardsOnPicture = run.onPicture() > run.text() / 2 && run.rolling() < run.text() / 2;
    boolean rollOnPicture = run.onPicture() > run.text() / 2 && !cardsOnPicture;
    return dense
        && (!cardsOnPicture || run.cards() >= 3)
        && (!rollOnPicture || run.rolling() >= LEAST_ROLLING * perSecond);
  }

  private Credits.Proposal proposal(Credits.Place place, Run run, int to) {
    boolean rolls = run.rolling() * 2 > run.text();
    boolean onPicture = run.onPicture() * 2 > run.text();
    double length = (run.to() - run.from() + 1) / perSecond;
    double confidence =
        (onPicture ? 0.3 : 0.5)
            + 0.3 * Math.min(1, length / SURE_LENGTH)
            + (rolls || run.cards() >= 3 ? 0.1 : 0)
            + (place == Credits.Place.END && reachesEnd(run) ? 0.1 : 0);
    return new Credits.Proposal(
        place,
        run.from() * step,
        Math.min(frames - 1, (to + 1) * step - 1),
        rolls ? Credits.Style.ROLLING : Credits.Style.CARDS,
        onPicture,
        Math.round(confidence * 100) / 100.0);
  }
}

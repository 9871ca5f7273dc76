package org.palmares.film.likeness;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.palmares.film.frames.FrameHash;
import org.palmares.film.frames.Miniature;

/// Samples a film eight times a second at first, less often the longer it gets, and hashes the
/// samples when it knows where the bars are.
///
/// A train that passes looks different an eighth of a second later; a copy begins when it likes,
/// and must still find samples of the same moment. Samples wait unhashed while there is room, a
/// minute of a film at first, so that its bars are known before they are cut off.
final class PictureListener {
  private static final double FINEST = 0.125;
  private static final double COARSEST = 1;

  /// So many samples at most while they are less than a second apart.
  private static final int MOST = 1600;

  /// So many samples at most are hashed in all views.
  private static final int VIEWED = 192;

  private static final int WAITING = 512;

  /// Of so many samples one is enough to see where anything happens.
  private static final int ACTIVE = 4;

  private final double rate;
  private final double aspect;
  private final Activity activity = new Activity();
  private final Samples samples = new Samples();
  private final byte[][] waiting = new byte[WAITING][];
  private final int[] waitingSteps = new int[WAITING];
  private final int[] waitingFrames = new int[WAITING];
  private int waitingCount;
  private double interval = FINEST;
  private int step;
  private long next;
  private Area content = Area.FRAME;
  private final Map<View, FrameHash> hashes = new EnumMap<>(View.class);

  PictureListener(double rate, double aspect) {
    this.rate = rate;
    this.aspect = aspect;
  }

  void see(int number, byte[] frame) {
    if (number < next) {
      return;
    }
    if (waitingCount == WAITING) {
      hashWaiting();
    }
    var luma = waiting[waitingCount];
    if (luma == null) {
      luma = new byte[Miniature.LUMA];
      waiting[waitingCount] = luma;
    }
    System.arraycopy(frame, 0, luma, 0, Miniature.LUMA);
    if (step % ACTIVE == 0) {
      activity.see(luma);
    }
    waitingSteps[waitingCount] = step;
    waitingFrames[waitingCount] = number;
    waitingCount++;
    advance();
  }

  private void advance() {
    step++;
    if (step >= MOST && interval < COARSEST) {
      hashWaiting();
      samples.thin();
      step = (step + 1) / 2;
      interval *= 2;
    }
    next = Math.round(step * interval * rate);
  }

  private void hashWaiting() {
    findViews();
    for (int i = 0; i < waitingCount; i++) {
      hash(waiting[i], waitingSteps[i], waitingFrames[i]);
    }
    waitingCount = 0;
  }

  private void findViews() {
    content = activity.area();
    hashes.clear();
    for (var view : View.values()) {
      view.of(content, aspect)
          .filter(Area::isLargeEnough)
          .ifPresent(
              it -> hashes.put(view, new FrameHash(it.left(), it.top(), it.width(), it.height())));
    }
  }

  private void hash(byte[] luma, int at, int frame) {
    if (!Plainness.isWorthHashing(luma, content)) {
      return;
    }
    content.mend(luma);
    boolean all = at % stride(step) == 0;
    var hash = new long[(all ? View.COUNT : 1) * FrameHash.WORDS];
    hashes.forEach((view, it) -> {
      if (all || view == View.CONTENT) {
        it.write(luma, hash, view.place() * FrameHash.WORDS);
      }
    });
    samples.add(at, frame, hash);
  }

  /// Which samples are hashed in all views: all of a short film, every second of a longer one.
  private static int stride(int steps) {
    return Math.max(1, Integer.highestOneBit((steps - 1) / VIEWED) * 2);
  }

  PicturePrint print(IntToDoubleFunction seconds) {
    hashWaiting();
    int stride = stride(step);
    int count = samples.count();
    var viewed =
        IntStream.range(0, count)
            .filter(i -> samples.step(i) % stride == 0 && samples.hasViews(i))
            .toArray();
    var hashes = new long[View.COUNT][0];
    hashes[0] = column(View.CONTENT, IntStream.range(0, count).toArray());
    for (int view = 1; view < View.COUNT; view++) {
      var column = column(View.at(view), viewed);
      hashes[view] = Arrays.stream(column).allMatch(it -> it == 0) ? new long[0] : column;
    }
    var times =
        IntStream.range(0, count)
            .map(i -> (int) Math.round(1000 * seconds.applyAsDouble(samples.frame(i))))
            .toArray();
    return new PicturePrint(times, viewed, hashes);
  }

  private long[] column(View view, int[] of) {
    var column = new long[of.length * FrameHash.WORDS];
    for (int i = 0; i < of.length; i++) {
      samples.copy(of[i], view, column, i * FrameHash.WORDS);
    }
    return column;
  }
}

package org.palmares.film.pictures;

import java.util.ArrayList;
import java.util.List;
import org.palmares.film.frames.Miniature;
import org.palmares.film.frames.Onlooker;

/// Notes what each still of a film looks like while the film passes by, so that the best can be
/// chosen without opening any of them.
public final class Looks implements Onlooker {
  private final int framesBetweenStills;
  private final byte[] previous = new byte[Miniature.LUMA];
  private final List<Look> looks = new ArrayList<>();

  /// Every so many frames, beginning with the first, is a still.
  public Looks(int framesBetweenStills) {
    if (framesBetweenStills < 1) {
      throw new IllegalArgumentException(
          "stills are at least 1 frame apart, not %d".formatted(framesBetweenStills));
    }
    this.framesBetweenStills = framesBetweenStills;
  }

  @Override
  public void see(int number, byte[] frame) {
    int since = number % framesBetweenStills;
    boolean still = since == 0;
    if (number > 0 && since <= 1) {
      double motion = Look.difference(previous, frame);
      if (!still || framesBetweenStills == 1) {
        looks.set(looks.size() - 1, looks.getLast().moving(motion));
      }
      if (still) {
        looks.add(Look.at(number, frame, motion));
      }
    } else if (still) {
      looks.add(Look.at(number, frame, 0));
    }
    if (still || since == framesBetweenStills - 1) {
      System.arraycopy(frame, 0, previous, 0, previous.length);
    }
  }

  /// In the order of the film.
  List<Look> all() {
    return List.copyOf(looks);
  }

  /// How many stills were seen.
  public int count() {
    return looks.size();
  }

  public int framesBetweenStills() {
    return framesBetweenStills;
  }
}

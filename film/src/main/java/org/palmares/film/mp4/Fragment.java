package org.palmares.film.mp4;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A stretch of a film that can be played by itself: pictures from one key frame to before another,
/// and the sound that is heard with them. Ends are those of the samples behind the last.
record Fragment(int firstPicture, int endPicture, int firstSound, int endSound) {

  /// Divides a film at key frames, about so many seconds apart.
  static List<Fragment> of(Reel picture, Optional<Reel> sound, double seconds) {
    var fragments = new ArrayList<Fragment>();
    int begin = 0;
    int heard = 0;
    while (begin < picture.samples()) {
      int end = next(picture, begin, seconds);
      int until = end == picture.samples() ? all(sound) : heard(sound, heard, picture.seconds(end));
      fragments.add(new Fragment(begin, end, heard, until));
      begin = end;
      heard = until;
    }
    return fragments;
  }

  /// The first key frame that comes late enough, where a frame more or less is no matter.
  private static int next(Reel picture, int begin, double seconds) {
    int end = begin + 1;
    while (end < picture.samples()
        && !(picture.key(end) && picture.seconds(end + 1) - picture.seconds(begin) > seconds)) {
      end++;
    }
    return end;
  }

  private static int all(Optional<Reel> sound) {
    return sound.map(Reel::samples).orElse(0);
  }

  private static int heard(Optional<Reel> sound, int from, double before) {
    int until = from;
    while (until < all(sound) && sound.orElseThrow().seconds(until) < before) {
      until++;
    }
    return until;
  }

  int begin(Reel reel) {
    return reel.kind() == Reel.Kind.PICTURE ? firstPicture : firstSound;
  }

  int end(Reel reel) {
    return reel.kind() == Reel.Kind.PICTURE ? endPicture : endSound;
  }

  /// How long it is shown; at the end of a film as long as there is sound.
  double seconds(Reel picture, Optional<Reel> sound) {
    double end = picture.seconds(endPicture);
    boolean last = endPicture == picture.samples();
    double heard = last ? sound.map(Reel::seconds).orElse(0.0) : 0;
    return Math.max(end, heard) - picture.seconds(firstPicture);
  }
}

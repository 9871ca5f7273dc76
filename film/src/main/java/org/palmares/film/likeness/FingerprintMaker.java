package org.palmares.film.likeness;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.function.IntToDoubleFunction;
import org.palmares.film.frames.Onlooker;

/// Takes a film's [Fingerprint] while the film is being watched.
///
/// Pictures come through [#see], sound through [#hear]; each may have a thread of its own. When
/// both have ended, [#fingerprint] puts them together. A film without sound is simply not heard.
/// Keeps less than 10 MB, however long the film.
public final class FingerprintMaker implements Onlooker {
  /// Samples a second that [#hear] expects of each of two channels.
  public static final int SOUND_RATE = SoundListener.RATE;

  private final PictureListener picture;
  private final SoundListener sound = new SoundListener();

  /// For a film of so many frames a second, at least nominally, whose frames are shown `aspect`
  /// times as wide as high.
  public FingerprintMaker(double rate, double aspect) {
    if (!(rate > 0 && rate <= 1000) || !(aspect > 0.1 && aspect < 10)) {
      throw new IllegalArgumentException(
          "a rate between 0 and 1000 and an aspect between 0.1 and 10 are needed, not %s and %s"
              .formatted(rate, aspect));
    }
    this.picture = new PictureListener(rate, aspect);
  }

  @Override
  public void see(int number, byte[] frame) {
    picture.see(number, frame);
  }

  /// Stereo at 8000 Hz, 16 bits, little-endian, left before right; may be cut anywhere.
  public void hear(byte[] pcm, int from, int length) {
    sound.hear(pcm, from, length);
  }

  /// All of a stream of such sound.
  public void hear(InputStream pcm) throws IOException {
    var buffer = new byte[1 << 15];
    for (int read = pcm.read(buffer); read >= 0; read = pcm.read(buffer)) {
      sound.hear(buffer, 0, read);
    }
  }

  /// The fingerprint, once the film is over: when each frame is shown and how long the film is, in
  /// seconds from its beginning, and where it is cut (a gradual transition counts by its middle).
  public Fingerprint fingerprint(
      IntToDoubleFunction seconds, double duration, Collection<Double> boundaries) {
    return new Fingerprint(
        duration, picture.print(seconds), sound.words(), Rhythm.of(boundaries, duration));
  }
}

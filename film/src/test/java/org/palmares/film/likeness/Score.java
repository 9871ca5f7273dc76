package org.palmares.film.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Music that repeats nowhere: chords of a few partials, as notes, to be played at any speed and
/// pitch, in a hall or through a telephone.
record Score(List<Note> notes, double seconds) {
  private static final int RATE = SoundListener.RATE;

  /// A tone of some partials that fades.
  record Note(double start, double seconds, double frequency, double strength) {}

  static Score composed(double seconds, long seed) {
    var chance = new SplittableRandom(seed);
    var notes = new ArrayList<Note>();
    for (double at = 0; at < seconds; at += chance.nextDouble(0.15, 0.5)) {
      for (int voice = 0; voice < 3; voice++) {
        double frequency = 130 * Math.pow(2, chance.nextInt(36) / 12.0);
        notes.add(new Note(at, chance.nextDouble(0.3, 1.2), frequency, chance.nextDouble(0.3, 1)));
      }
    }
    return new Score(notes, seconds);
  }

  /// Interleaved stereo, so much faster and so much higher, with noise.
  byte[] played(double faster, double higher, double noise) {
    var mono = new double[(int) (seconds / faster * RATE)];
    for (var note : notes) {
      sound(note, faster, higher, mono);
    }
    var chance = new SplittableRandom(5);
    var pcm = new byte[4 * mono.length];
    for (int i = 0; i < mono.length; i++) {
      double value = 2500 * mono[i] + noise * chance.nextGaussian();
      int sample = Math.clamp(Math.round(value), Short.MIN_VALUE, Short.MAX_VALUE);
      for (int channel = 0; channel < 2; channel++) {
        pcm[4 * i + 2 * channel] = (byte) sample;
        pcm[4 * i + 2 * channel + 1] = (byte) (sample >> 8);
      }
    }
    return pcm;
  }

  private static void sound(Note note, double faster, double higher, double[] mono) {
    int from = (int) (note.start / faster * RATE);
    int length = (int) (note.seconds / faster * RATE);
    for (int i = 0; i < length && from + i < mono.length; i++) {
      double phase = 2 * Math.PI * note.frequency * higher * i / RATE;
      double fading = note.strength * (1 - (double) i / length) * Math.min(1, i / 80.0);
      mono[from + i] +=
          fading * (Math.sin(phase) + 0.5 * Math.sin(2 * phase) + 0.3 * Math.sin(3 * phase));
    }
  }

  /// The fingerprint of a film of black frames with this sound.
  static Fingerprint fingerprint(byte[] pcm) {
    var maker = new FingerprintMaker(24, 16.0 / 9);
    maker.hear(pcm, 0, pcm.length);
    return maker.fingerprint(frame -> frame / 24.0, pcm.length / 4.0 / RATE, List.of());
  }
}

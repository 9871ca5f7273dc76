package org.palmares.film.likeness;

import java.util.Arrays;

/// What stays of a film when it is coded again, scaled, framed, graded, written upon, cut or run at
/// another speed: hashes of its pictures, bits of its sound, and the rhythm of its edit.
///
/// To be kept in a database ([#toBytes], [#parse]): less than 110 kB for a film of up to ten
/// minutes. The pictures are 256-bit perceptual hashes (Zauner, Implementation and Benchmarking of
/// Perceptual Image Hash Functions, 2010; PDQ and vPDQ, Facebook 2019 and 2022), the sound is after
/// Haitsma & Kalker, A Highly Robust Audio Fingerprinting System (2002).
public final class Fingerprint {
  private final double duration;
  private final PicturePrint picture;
  private final long[] sound;
  private final Rhythm rhythm;

  Fingerprint(double duration, PicturePrint picture, long[] sound, Rhythm rhythm) {
    this.duration = duration;
    this.picture = picture;
    this.sound = sound;
    this.rhythm = rhythm;
  }

  /// Seconds.
  public double duration() {
    return duration;
  }

  PicturePrint picture() {
    return picture;
  }

  /// One word for each [SoundListener#HOP].
  long[] sound() {
    return sound;
  }

  Rhythm rhythm() {
    return rhythm;
  }

  /// For keeping; the version is part of it.
  public byte[] toBytes() {
    return FingerprintBytes.write(this);
  }

  /// What [#toBytes] made.
  ///
  /// @throws IllegalArgumentException when these are no such bytes, or of another version
  public static Fingerprint parse(byte[] bytes) {
    return FingerprintBytes.read(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprint it && Arrays.equals(toBytes(), it.toBytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(toBytes());
  }

  @Override
  public String toString() {
    return "fingerprint of %.1f s: %d pictures, %d cuts, %.1f s of sound"
        .formatted(duration, picture.count(), rhythm.count(), sound.length * SoundListener.SECONDS);
  }
}

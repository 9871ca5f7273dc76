package org.palmares.festival.house.vocabulary;

import java.util.HexFormat;
import java.util.regex.Pattern;

/// The fingerprint by which a file is known to be unchanged: SHA-256 (FIPS 180-4) as 64 small hex
/// digits.
public record Sha256(String hex) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public Sha256 {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("SHA-256 '" + hex + "' is not 64 small hex digits");
    }
  }

  /// From the 32 bytes that a digest gives.
  public static Sha256 of(byte[] digest) {
    return new Sha256(HexFormat.of().formatHex(digest));
  }

  @Override
  public String toString() {
    return hex;
  }
}

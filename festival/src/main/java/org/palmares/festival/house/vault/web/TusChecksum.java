package org.palmares.festival.house.vault.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/// What the bytes of one request must add up to: `sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=`.
record TusChecksum(String algorithm, String expected) {
  /// As tus names them in `Tus-Checksum-Algorithm`.
  static final String OFFERED = "sha1,sha256";

  private static final HexFormat HEX = HexFormat.of();
  private static final Map<String, String> ALGORITHMS =
      Map.of("sha1", "SHA-1", "sha256", "SHA-256");

  static TusChecksum parse(String header) {
    String[] parts = header.split(" ", 2);
    String algorithm = ALGORITHMS.get(parts[0]);
    if (algorithm == null || parts.length != 2) {
      throw wrong(header);
    }
    try {
      var checksum =
          new TusChecksum(algorithm, HEX.formatHex(Base64.getDecoder().decode(parts[1])));
      if (checksum.expected.length() != 2 * checksum.digest().getDigestLength()) {
        throw wrong(header);
      }
      return checksum;
    } catch (IllegalArgumentException e) {
      throw wrong(header);
    }
  }

  MessageDigest digest() {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("A Java without " + algorithm, e);
    }
  }

  boolean matches(MessageDigest digest) {
    return MessageDigest.isEqual(HEX.parseHex(expected), digest.digest());
  }

  private static NotLikeThis wrong(String header) {
    return NotLikeThis.header(
        "Upload-Checksum", header, "sha1 or sha256, one space, the sum in base64");
  }
}

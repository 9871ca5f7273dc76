package org.palmares.festival.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// What only the one who was given it knows: 256 random bits, written as 43 characters that fit in
/// an address. The house keeps nothing but its SHA-256, so a stolen database opens no door.
record Secret(String text) {
  private static final SecureRandom CHANCE = new SecureRandom();

  static Secret fresh() {
    byte[] bytes = new byte[32];
    CHANCE.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Secret";
  }
}

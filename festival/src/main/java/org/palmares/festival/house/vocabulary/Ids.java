package org.palmares.festival.house.vocabulary;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.regex.Pattern;

/// Makes and reads the ids of the house: UUIDs of version 7 (RFC 9562, section 5.7), so that rows
/// made later lie after rows made earlier.
final class Ids {
  private static final SecureRandom CHANCE = new SecureRandom();
  private static final Pattern FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Ids() {}

  static UUID fresh() {
    long millis = System.currentTimeMillis();
    long chance = CHANCE.nextLong();
    long high = (millis << 16) | 0x7000L | (chance & 0x0FFFL);
    long low = (CHANCE.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  static UUID read(String text, String kind) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          kind + " '" + text + "' is not a UUID such as 01890a5d-ac96-774b-bcce-b302099a8057");
    }
    return UUID.fromString(text);
  }
}

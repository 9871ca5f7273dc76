package org.palmares.festival.house.vocabulary;

import java.util.Locale;
import java.util.regex.Pattern;

/// Where a person's letters go. Kept in lower case; one address is one account.
public record EmailAddress(String value) {
  private static final Pattern FORM =
      Pattern.compile(
          "[^\\s@<>\"(),:;\\[\\]\\\\\\p{Cntrl}]{1,64}@[^\\s@<>\"(),:;\\[\\]\\\\\\p{Cntrl}.]+(\\.[^\\s@<>\"(),:;\\[\\]\\\\\\p{Cntrl}.]+)*");

  public EmailAddress {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException(
          "'" + value + "' is not an e-mail address such as mina@example.org");
    }
  }

  /// Whether a text can be an e-mail address; whether anybody reads it only a letter can tell.
  public static boolean isWellFormed(String text) {
    String stripped = text.strip();
    return stripped.length() <= 254 && FORM.matcher(stripped).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}

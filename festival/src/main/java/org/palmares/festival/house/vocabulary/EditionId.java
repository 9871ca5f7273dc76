package org.palmares.festival.house.vocabulary;

import java.util.regex.Pattern;

/// One year of a festival, named as in its address: `kaiff-2026`. 3 to 40 small Latin letters,
/// digits and single hyphens; it never changes, so links on posters stay true.
public record EditionId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public EditionId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException(
          "Edition address '"
              + value
              + "': 3 to 40 small letters a-z, digits and single hyphens, such as kaiff-2026");
    }
  }

  /// Whether a text may be an edition's address.
  public static boolean isWellFormed(String text) {
    return text.length() >= 3 && text.length() <= 40 && FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}

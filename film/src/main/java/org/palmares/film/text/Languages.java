package org.palmares.film.text;

import java.util.Locale;
import java.util.MissingResourceException;

/// Tells whether two codes (ISO 639, BCP 47) name one language: `en`, `eng` and `en-GB`, `fre` and
/// `fra`.
public final class Languages {
  private Languages() {}

  /// Whether both mean one language, in whatever country and script; two unknown codes are the same
  /// when they are equal.
  public static boolean same(String one, String other) {
    return three(one).equals(three(other));
  }

  private static String three(String code) {
    var language = code.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    var terminological =
        switch (language) {
          case "ger" -> "deu";
          case "fre" -> "fra";
          case "dut" -> "nld";
          case "chi" -> "zho";
          case "cze" -> "ces";
          case "gre" -> "ell";
          case "per" -> "fas";
          case "rum" -> "ron";
          case "slo" -> "slk";
          case "alb" -> "sqi";
          case "arm" -> "hye";
          case "baq" -> "eus";
          case "bur" -> "mya";
          case "geo" -> "kat";
          case "ice" -> "isl";
          case "mac" -> "mkd";
          case "mao" -> "mri";
          case "may" -> "msa";
          case "tib" -> "bod";
          case "wel" -> "cym";
          default -> language;
        };
    try {
      return Locale.of(terminological).getISO3Language();
    } catch (MissingResourceException e) {
      return terminological; // a code that nobody knows
    }
  }
}

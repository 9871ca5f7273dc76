package org.palmares.festival.edition;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.palmares.festival.house.site.Banner;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Wording;

/// What an edition is opened from: sections, rules, criteria and terms that a festival of this kind
/// has. Everything in it can be amended afterwards.
public enum Template {
  /// Four categories and one work per person in each, as the Korean AI film festival of 2024 had.
  FESTIVAL("festival"),
  /// A short-film unit within a bigger festival, as the one of Beijing in 2024.
  SHORT_FILM_UNIT("short-film-unit"),
  /// Shorts and features, for whoever begins.
  GENERAL("general"),
  /// Money for films that are not made yet.
  GRANT("grant");

  private final String key;

  Template(String key) {
    this.key = key;
  }

  /// How it is called in forms and in the API.
  public String key() {
    return key;
  }

  /// The template of a key.
  public static Optional<Template> find(String key) {
    return Stream.of(values()).filter(template -> template.key.equals(key)).findFirst();
  }

  /// What it is called.
  public Wording title() {
    return plan().title();
  }

  /// What it is for, in a sentence.
  public Wording purpose() {
    return plan().purpose();
  }

  /// The regulations that it begins with.
  public Regulations regulations() {
    return plan().regulations();
  }

  /// An edition made from it, not opened yet. Its colours come from its address.
  public Edition draft(
      EditionId id, Wording name, ZoneId zone, Instant opens, Instant deadline, String contact) {
    return new Edition(
        id,
        name,
        plan().invitation(),
        zone,
        opens,
        deadline,
        hue(id),
        plan().blind(),
        contact,
        plan().regulations());
  }

  private static int hue(EditionId id) {
    var sum = new CRC32();
    sum.update(id.value().getBytes(StandardCharsets.US_ASCII));
    return (int) (sum.getValue() % Banner.HUES);
  }

  private Plan plan() {
    return switch (this) {
      case FESTIVAL -> new FestivalTemplate();
      case SHORT_FILM_UNIT -> new ShortFilmUnitTemplate();
      case GENERAL -> new GeneralTemplate();
      case GRANT -> new GrantTemplate();
    };
  }

  /// What a template has to say.
  interface Plan {
    Wording title();

    Wording purpose();

    Wording invitation();

    boolean blind();

    Regulations regulations();
  }
}

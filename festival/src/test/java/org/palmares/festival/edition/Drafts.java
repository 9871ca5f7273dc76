package org.palmares.festival.edition;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.palmares.festival.TestHouse;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Wording;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;

/// Editions and people for tests, each with a name of its own.
public final class Drafts {
  private Drafts() {}

  /// An edition whose call is open for a month.
  public static Edition open(Template template) {
    Instant now = Instant.now();
    return between(template, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(30)));
  }

  /// An edition whose call is open from one moment to another.
  public static Edition between(Template template, Instant opens, Instant deadline) {
    return template.draft(
        new EditionId(TestHouse.unique("edition")),
        Wording.of("Festival of the tests", "시험 영화제"),
        ZoneId.of("Asia/Seoul"),
        opens,
        deadline,
        "office@example.org");
  }

  /// Somebody new.
  public static Person somebody(TestHouse house) {
    return house
        .bean(People.class)
        .join(
            new EmailAddress(TestHouse.unique("person") + "@example.org"),
            "Mina",
            Language.ENGLISH);
  }
}

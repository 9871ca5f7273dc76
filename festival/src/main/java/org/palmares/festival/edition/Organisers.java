package org.palmares.festival.edition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.palmares.festival.house.letters.Letter;
import org.palmares.festival.house.letters.Letters;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor;
import org.palmares.festival.house.site.Words;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people who run an edition, and how they are asked to join.
@Service
@Transactional
public class Organisers {
  private static final Duration LINK_VALIDITY = Duration.ofDays(7);

  private final Editions editions;
  private final People people;
  private final Letters letters;
  private final Words words;

  Organisers(Editions editions, People people, Letters letters, Words words) {
    this.editions = editions;
    this.people = people;
    this.letters = letters;
    this.words = words;
  }

  /// Who runs an edition, by name.
  @Transactional(readOnly = true)
  public List<Person> list(EditionId edition) {
    return people.wearing(edition, Badge.ORGANISER);
  }

  /// Makes somebody an organiser and writes them a letter with a way in; done again, with a new
  /// one.
  public Person invite(EditionId edition, EmailAddress email, Visitor.SignedIn by) {
    Person person = people.join(email, "", by.language());
    people.give(person.id(), edition, Badge.ORGANISER, Optional.of(by.account()));
    letters.post(letter(editions.get(edition), person, by));
    return person;
  }

  /// Takes an organiser's badge away, with effect on their next request. The last organiser stays.
  ///
  /// @throws Refused 404 if this person is no organiser of the edition, 409 if they are the last
  ///   one
  public void remove(EditionId edition, AccountId organiser, AccountId by) {
    editions.change(edition);
    List<Person> all = list(edition);
    if (all.stream().noneMatch(person -> person.id().equals(organiser))) {
      throw Refused.notHere();
    }
    if (all.size() == 1) {
      throw Refused.notNow(Told.of("edition.organiser.last"));
    }
    people.take(organiser, edition, Badge.ORGANISER, Optional.of(by));
  }

  private Letter letter(Edition edition, Person to, Visitor.SignedIn by) {
    Language language = to.language();
    String name = edition.name().in(language);
    String settings = "/e/" + edition.id() + "/settings";
    return new Letter(
        to.email(),
        language,
        words.say(language, "edition.letter.organiser.subject", name),
        words.say(
            language,
            "edition.letter.organiser.text",
            by.name().isBlank() ? by.email().value() : by.name(),
            name,
            people.signInLink(to.id(), settings, LINK_VALIDITY),
            edition.contact()),
        Optional.of(edition.id()),
        "edition.organiser",
        edition.id() + "/" + editions.now());
  }
}

package org.palmares.festival.people;

import java.util.HexFormat;
import java.util.Optional;
import org.palmares.festival.house.letters.Letter;
import org.palmares.festival.house.letters.Letters;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Words;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The way into the house without a password: a letter with a link that opens once.
@Service
@Transactional
public class SignIns {
  /// Whoever came in by a link, and the page to go on to.
  public record Entered(Person person, String to) {}

  private final SignInLinks links;
  private final People people;
  private final Letters letters;
  private final Words words;
  private final PeopleSettings settings;

  SignIns(SignInLinks links, People people, Letters letters, Words words, PeopleSettings settings) {
    this.links = links;
    this.people = people;
    this.letters = letters;
    this.words = words;
    this.settings = settings;
  }

  /// Sends a letter with a link. What happens is the same whether the house knows the address or
  /// not; an account is made when the link is used.
  ///
  /// @throws Refused 429 if the address or the client asked too often within the hour
  public void ask(EmailAddress email, Language language, String to, String client) {
    if (links.askedFor(email) >= settings.linksPerAddress()
        || links.askedFrom(client) >= settings.linksPerClient()) {
      throw Refused.tooOften(Told.of("people.too-often"));
    }
    links.tidy();
    Language known = people.find(email).map(Person::language).orElse(language);
    var pass = new Pass(Optional.of(email), known, to);
    Secret secret = links.make(pass, settings.linkValidity(), Optional.of(client));
    letters.post(letter(email, known, secret));
  }

  /// Whom a link would sign in; looking does not use it up.
  @Transactional(readOnly = true)
  public Optional<Pass> look(String secret) {
    return links.look(new Secret(secret));
  }

  /// Where a link led that is used up or too old.
  @Transactional(readOnly = true)
  public Optional<String> target(String secret) {
    return links.target(new Secret(secret));
  }

  /// Lets the person of a link in and uses it up; nobody if it is used, too old or not ours.
  public Optional<Entered> enter(String secret) {
    return links.use(new Secret(secret), false).map(this::entered);
  }

  /// Makes whoever holds the link for the first host exactly that; nobody if the house has a host.
  public Optional<Entered> enterAsFirstHost(
      String secret, EmailAddress email, String name, Language language) {
    return links
        .use(new Secret(secret), true)
        .map(pass -> {
          Person host = people.join(email, name, language);
          people.makeHost(host.id());
          return new Entered(people.get(host.id()), pass.to());
        });
  }

  private Entered entered(Pass pass) {
    return new Entered(people.join(pass.email().orElseThrow(), "", pass.language()), pass.to());
  }

  private Letter letter(EmailAddress to, Language language, Secret secret) {
    return new Letter(
        to,
        language,
        words.say(language, "people.letter.sign-in.subject"),
        words.say(
            language,
            "people.letter.sign-in.text",
            people.address(secret),
            settings.linkValidity().toMinutes()),
        Optional.empty(),
        "people.sign-in",
        HexFormat.of().formatHex(secret.hash()));
  }
}

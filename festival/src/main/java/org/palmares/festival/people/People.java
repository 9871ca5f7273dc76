package org.palmares.festival.people;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palmares.festival.house.site.DoorKeeper;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everybody the house knows, and which badges they wear.
@Service
@Transactional
public class People implements DoorKeeper {
  private static final Duration FIRST_HOST_VALIDITY = Duration.ofDays(7);

  private final Accounts accounts;
  private final SignInLinks links;
  private final ApplicationEventPublisher events;
  private final String address;

  People(
      Accounts accounts,
      SignInLinks links,
      ApplicationEventPublisher events,
      @Value("${palmares.address}") String address) {
    this.accounts = accounts;
    this.links = links;
    this.events = events;
    this.address = address.replaceAll("/+$", "");
  }

  /// The person of an account.
  ///
  /// @throws org.palmares.festival.house.site.Refused 404 if there is none
  @Transactional(readOnly = true)
  public Person get(AccountId id) {
    return accounts.find(id).orElseThrow(Refused::notHere);
  }

  /// Persons by their accounts, in one look; unknown ids are left out.
  @Transactional(readOnly = true)
  public Map<AccountId, Person> list(Collection<AccountId> ids) {
    return accounts.list(ids).stream()
        .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
  }

  /// The person with this address, if one ever signed in or was invited.
  @Transactional(readOnly = true)
  public Optional<Person> find(EmailAddress email) {
    return accounts.find(email);
  }

  /// The person with this address; made now if new. An empty name is filled in later by the person.
  public Person join(EmailAddress email, String name, Language language) {
    String tidy = Person.tidyName(name);
    var newcomer = new Person(AccountId.fresh(), email, tidy, language, false);
    if (accounts.insert(newcomer)) {
      events.publishEvent(new PersonJoined(newcomer.id()));
      return newcomer;
    }
    Person known = accounts.find(email).orElseThrow();
    if (known.name().isEmpty() && !tidy.isEmpty()) {
      accounts.rename(known.id(), tidy, known.language());
    }
    return get(known.id());
  }

  /// Changes how a person is addressed, and in which language.
  public void rename(AccountId id, String name, Language language) {
    accounts.rename(id, Person.tidyName(name), language);
  }

  /// Makes somebody a host, who may open editions.
  public void makeHost(AccountId id) {
    if (accounts.makeHost(id)) {
      events.publishEvent(new HostMade(id));
    }
  }

  /// Gives a badge; giving it twice changes nothing.
  public void give(AccountId to, EditionId edition, Badge badge, Optional<AccountId> by) {
    if (accounts.give(to, edition, badge)) {
      events.publishEvent(new BadgeGiven(to, edition, badge, by));
    }
  }

  /// Takes a badge away, with effect on the next request.
  public void take(AccountId from, EditionId edition, Badge badge, Optional<AccountId> by) {
    if (accounts.take(from, edition, badge)) {
      events.publishEvent(new BadgeTaken(from, edition, badge, by));
    }
  }

  /// Who wears a badge in an edition, by name.
  @Transactional(readOnly = true)
  public List<Person> wearing(EditionId edition, Badge badge) {
    return accounts.wearing(edition, badge);
  }

  /// The editions in which a person wears a badge, the latest given first.
  @Transactional(readOnly = true)
  public List<EditionId> editions(AccountId id, Badge badge) {
    return accounts.editions(id, badge);
  }

  /// An address that signs the person in once, within a time, and leads on to a page of the house;
  /// for letters of invitation.
  ///
  /// @throws IllegalArgumentException if `to` leads out of the house
  public String signInLink(AccountId id, String to, Duration validity) {
    Person person = get(id);
    var pass = new Pass(Optional.of(person.email()), person.language(), to);
    return address(links.make(pass, validity, Optional.empty()));
  }

  /// The link that makes whoever opens it the first host of a fresh house; none where there is a
  /// host. A link given before stops working.
  public Optional<String> firstHostLink() {
    if (accounts.hasHost()) {
      return Optional.empty();
    }
    links.forgetFirstHost();
    var pass = new Pass(Optional.empty(), Language.ENGLISH, "/");
    return Optional.of(address(links.make(pass, FIRST_HOST_VALIDITY, Optional.empty())));
  }

  String address(Secret secret) {
    return address + "/sign-in/" + secret.text();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Visitor.SignedIn> find(AccountId account) {
    return accounts
        .find(account)
        .map(p -> new Visitor.SignedIn(p.id(), p.email(), p.name(), p.language()));
  }

  @Override
  @Transactional(readOnly = true)
  public Set<Badge> badges(AccountId account, EditionId edition) {
    Set<Badge> badges = EnumSet.noneOf(Badge.class);
    badges.addAll(accounts.badges(account, edition));
    return Set.copyOf(badges);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isHost(AccountId account) {
    return accounts.find(account).map(Person::host).orElse(false);
  }
}

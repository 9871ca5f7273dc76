package org.palmares.festival.entries;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palmares.festival.edition.Call;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.films.FilmCard;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.letters.Letter;
import org.palmares.festival.house.letters.Letters;
import org.palmares.festival.house.site.Words;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Sha256;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What the department of entries writes to entrants, each in their own language.
@Component
class EntryLetters {
  private final Letters letters;
  private final People people;
  private final Editions editions;
  private final Films films;
  private final Words words;
  private final String address;

  EntryLetters(
      Letters letters,
      People people,
      Editions editions,
      Films films,
      Words words,
      @Value("${palmares.address}") String address) {
    this.letters = letters;
    this.people = people;
    this.editions = editions;
    this.films = films;
    this.words = words;
    this.address = address;
  }

  /// The receipt: what was received, when, under which rules, with which fingerprint.
  void sendReceipt(Entry entry, Receipt receipt) {
    Person reader = people.get(entry.entrant());
    Edition edition = editions.get(entry.edition());
    Language language = reader.language();
    String film =
        receipt
            .film()
            .map(Sha256::hex)
            .orElseGet(() -> words.say(language, "entries.receipt.no-film"));
    String text =
        words.say(
            language,
            "entries.letter.receipt.body",
            name(reader, language),
            title(entry, language),
            edition.name().in(language),
            receipt.number(),
            receipt.issue(),
            moment(receipt.at(), edition.zone(), language),
            moment(receipt.at(), ZoneOffset.UTC, language),
            receipt.rules(),
            film,
            address + "/entries/" + entry.id() + "/receipt",
            moment(edition.deadline(), edition.zone(), language));
    post(entry, reader, "entries.receipt", entry.id() + "/" + receipt.issue(), text, "receipt");
  }

  /// Why a received entry turned out not to be eligible, at once.
  void sendIneligible(Entry entry, List<Ruling> shortcomings, Optional<CopyId> copy) {
    Person reader = people.get(entry.entrant());
    Language language = reader.language();
    Edition edition = editions.get(entry.edition());
    String reasons =
        shortcomings.stream()
            .map(ruling ->
                "- "
                    + words.say(language, ruling.rule())
                    + "\n  "
                    + words.say(language, ruling.why()))
            .collect(Collectors.joining("\n"));
    boolean open = edition.call(editions.now()) == Call.OPEN;
    String text =
        words.say(
            language,
            open ? "entries.letter.ineligible.body" : "entries.letter.ineligible.too-late",
            name(reader, language),
            title(entry, language),
            edition.name().in(language),
            reasons,
            address + "/entries/" + entry.id(),
            moment(edition.deadline(), edition.zone(), language),
            edition.contact());
    String about = entry.id() + copy.map(c -> "/" + c).orElse("");
    post(entry, reader, "entries.ineligible", about, text, "ineligible");
  }

  /// What an organiser decided over the regulations, and why.
  void sendOverruled(Entry entry, Overruling overruling) {
    Person reader = people.get(entry.entrant());
    Language language = reader.language();
    Edition edition = editions.get(entry.edition());
    String kind = overruling.eligible() ? "let-in" : "ruled-out";
    String text =
        words.say(
            language,
            "entries.letter." + kind + ".body",
            name(reader, language),
            title(entry, language),
            edition.name().in(language),
            overruling.reason(),
            address + "/entries/" + entry.id(),
            edition.contact());
    post(entry, reader, "entries.overruled", entry.id() + "/" + overruling.at(), text, kind);
  }

  /// Lays the festival's answers in the outbox.
  void holdAnswers(EditionId of, Map<Entry, Decision> answers) {
    Edition edition = editions.get(of);
    Map<AccountId, Person> readers =
        people.list(answers.keySet().stream().map(Entry::entrant).distinct().toList());
    Map<FilmId, FilmCard> cards = films.cards(answers.keySet().stream().map(Entry::film).toList());
    answers.forEach((entry, decision) -> {
      Person reader = Optional.ofNullable(readers.get(entry.entrant())).orElseThrow();
      String title = Optional.ofNullable(cards.get(entry.film())).orElseThrow().title();
      hold(entry, key(decision), reader, edition, title(title, reader.language()));
    });
  }

  private static String key(Decision decision) {
    return switch (decision) {
      case SELECTED -> "entries.answer.selected";
      case NOT_SELECTED -> "entries.answer.not-selected";
    };
  }

  /// Replaces a waiting answer to somebody who took the entry back meanwhile.
  void holdWithdrawn(Entry entry) {
    Person reader = people.get(entry.entrant());
    hold(
        entry,
        "entries.answer.withdrawn",
        reader,
        editions.get(entry.edition()),
        title(entry, reader.language()));
  }

  private void hold(Entry entry, String key, Person reader, Edition edition, String title) {
    Language language = reader.language();
    letters.hold(
        new Letter(
            reader.email(),
            language,
            line(
                words.say(
                    language,
                    key + ".subject",
                    title,
                    edition.name().in(language),
                    whichOne(entry, edition, language))),
            words.say(
                language,
                key + ".body",
                name(reader, language),
                title,
                edition.name().in(language),
                address + "/entries/" + entry.id(),
                edition.contact()),
            Optional.of(entry.edition()),
            Entries.ANSWER,
            entry.id().toString()));
  }

  /// What tells two entries of the same film apart.
  private static String whichOne(Entry entry, Edition edition, Language language) {
    String section = edition.section(entry.section(), language);
    return entry.receipt().map(receipt -> section + " · " + receipt).orElse(section);
  }

  private void post(
      Entry entry, Person reader, String purpose, String about, String text, String kind) {
    Language language = reader.language();
    letters.post(
        new Letter(
            reader.email(),
            language,
            line(
                words.say(
                    language,
                    "entries.letter." + kind + ".subject",
                    title(entry, language),
                    editions.get(entry.edition()).name().in(language))),
            text,
            Optional.of(entry.edition()),
            purpose,
            about));
  }

  private String title(Entry entry, Language language) {
    return title(films.get(entry.film()).sheet().title(), language);
  }

  private String title(String written, Language language) {
    String title = line(written);
    return title.isBlank() ? words.say(language, "entries.untitled") : title;
  }

  private String name(Person reader, Language language) {
    return reader.name().isBlank() ? words.say(language, "entries.letter.you") : reader.name();
  }

  private static String line(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static String moment(Instant at, ZoneId zone, Language language) {
    String zoneName = DateTimeFormatter.ofPattern("zzz", language.locale()).format(at.atZone(zone));
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
            .withLocale(language.locale())
            .format(at.atZone(zone))
        + " "
        + zoneName;
  }
}

package org.palmares.festival.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palmares.festival.edition.Call;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.edition.Regulation;
import org.palmares.festival.edition.Regulations;
import org.palmares.festival.edition.Template;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.Submission;
import org.palmares.festival.films.Copy;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.vault.Vault;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Wording;
import org.palmares.festival.inspection.Inspected;
import org.palmares.festival.inspection.Inspections;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.palmares.film.Ffmpeg;
import org.palmares.film.demo.DemoFilms;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// Fills a new house with a festival to walk through. A house that has the demo edition already is
/// left as it is; one that holds a real festival is refused.
@Service
public class DemoFestival {
  /// The address of the demo edition.
  public static final EditionId EDITION = new EditionId("lumen-2026");

  /// The address of the edition after it, whose call is open.
  public static final EditionId NEXT = new EditionId("lumen-2027");

  /// How long the call of the demo edition stays open once its films are made.
  private static final Duration CALL = Duration.ofSeconds(40);

  private static final Set<String> DRAFTS = Set.of("the-long-walk", "broken-promise");
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private final People people;
  private final Editions editions;
  private final Films films;
  private final Entries entries;
  private final Inspections inspections;
  private final DemoJury jury;
  private final DemoSelection selection;
  private final DemoAwards awards;
  private final Vault vault;
  private final InstantSource clock;
  private final Path data;

  DemoFestival(
      People people,
      Editions editions,
      Films films,
      Entries entries,
      Inspections inspections,
      DemoJury jury,
      DemoSelection selection,
      DemoAwards awards,
      Vault vault,
      InstantSource clock,
      @Value("${palmares.data}") Path data) {
    this.people = people;
    this.editions = editions;
    this.films = films;
    this.entries = entries;
    this.inspections = inspections;
    this.jury = jury;
    this.selection = selection;
    this.awards = awards;
    this.vault = vault;
    this.clock = clock;
    this.data = data;
  }

  /// A way in for one role.
  public record Way(String role, String name, String link) {}

  /// Whether this house holds a festival that is not the demo's.
  public boolean isSomebodyElses() {
    return editions.find(EDITION).isEmpty() && !editions.list().isEmpty();
  }

  /// Whether the demo's making was interrupted in this house.
  public boolean isHalfMade() {
    return editions.find(EDITION).isPresent() && !awards.areGiven(EDITION);
  }

  /// Makes the demo edition unless it stands, and says what it does meanwhile.
  public void prepare(Consumer<String> say) {
    if (editions.find(EDITION).isPresent()) {
      return;
    }
    Map<String, Path> reels = makeFilms(say);
    Person organiser = person("mina@festival.example", "Mina Park", Language.ENGLISH);
    people.makeHost(organiser.id());
    Instant now = clock.instant();
    Edition edition =
        editions.open(
            edition(
                EDITION,
                Wording.of("Lumen AI Film Festival 2026", "루멘 AI 영화제 2026"),
                now.plus(CALL)),
            organiser.id());
    List<Entry> begun = new ArrayList<>();
    for (DemoEntry line : DemoEntry.all()) {
      begun.add(enter(edition, line, line.section(), line.key() + ".mp4", reels));
    }
    DemoEntry twice = DemoEntry.all().getFirst();
    begun.add(enter(edition, twice, "free-format", "final_FINAL2.mp4", reels));
    begun.forEach(this::submit);
    begun.addAll(nextYear(now, organiser, reels));
    awaitInspections(begun, say);
    awaitTheDeadline(say);
    say.accept("The jury watches the films …");
    jury.watch(edition, organiser.id());
    List<EntryId> selected = selection.release(edition.id(), organiser.id());
    awards.give(edition, selected, organiser.id());
  }

  /// An edition whose call is open, with drafts in it: one too long, one that is no film.
  private List<Entry> nextYear(Instant now, Person organiser, Map<String, Path> reels) {
    Edition next =
        editions.open(
            edition(
                NEXT,
                Wording.of("Lumen AI Film Festival 2027", "루멘 AI 영화제 2027"),
                now.plus(Duration.ofDays(9))),
            organiser.id());
    return DemoEntry.all().stream()
        .filter(line -> DRAFTS.contains(line.key()))
        .map(line -> enter(next, line, line.section(), line.key() + ".mp4", reels))
        .toList();
  }

  /// One way in for each role; every link signs in once.
  public List<Way> waysIn() {
    return List.of(
        way("Organiser and host", "mina@festival.example", "/e/" + EDITION + "/desk"),
        way("Film-maker", "ana@film.example", "/films"),
        way("Film-maker with a film that is too long", "joan@film.example", "/films"),
        way("Juror", DemoJury.FIRST, "/e/" + EDITION + "/screening-room"));
  }

  private Way way(String role, String email, String to) {
    Person person = people.find(new EmailAddress(email)).orElseThrow();
    return new Way(role, person.name(), people.signInLink(person.id(), to, Duration.ofDays(1)));
  }

  private Map<String, Path> makeFilms(Consumer<String> say) {
    Path workshop = directory(vault.workshop().resolve("demo"));
    Ffmpeg ffmpeg = Ffmpeg.find(directory(data.resolve("tools")), Optional.empty());
    return new DemoFilms(ffmpeg, directory(workshop.resolve("work")))
            .make(
                workshop,
                made ->
                    say.accept(
                        "Making film " + made.done() + " of " + made.of() + " " + made.key()))
            .stream()
            .collect(Collectors.toMap(DemoFilms.DemoFilm::key, DemoFilms.DemoFilm::file));
  }

  private Edition edition(EditionId id, Wording name, Instant deadline) {
    Edition draft =
        Template.FESTIVAL.draft(
            id,
            name,
            ZoneId.of("Asia/Seoul"),
            clock.instant().minus(Duration.ofDays(40)),
            deadline,
            "hello@festival.example");
    Regulations rules = draft.regulations();
    List<Regulation> general =
        Stream.concat(
                Stream.<Regulation>of(
                    new Regulation.RunningTime(
                        Optional.of(Duration.ofSeconds(5)),
                        Optional.of(Duration.ofSeconds(60)),
                        true),
                    new Regulation.SoundTrack()),
                rules.general().stream())
            .toList();
    return draft.with(
        new Regulations(1, rules.sections(), general, rules.criteria(), rules.terms()));
  }

  private Entry enter(
      Edition edition, DemoEntry line, String section, String fileName, Map<String, Path> reels) {
    Person entrant = people.join(line.email(), line.director(), line.speaks());
    Entry entry = entries.begin(EntryId.fresh(), edition.id(), section, entrant.id());
    films.save(entry.film(), line.sheet());
    deposit(entry, reels, line.key(), fileName);
    return entry;
  }

  private void deposit(Entry entry, Map<String, Path> reels, String key, String fileName) {
    try {
      Path reel = Optional.ofNullable(reels.get(key)).orElseThrow();
      Path brought =
          Files.createTempFile(directory(vault.workshop().resolve("demo")), "brought", "");
      Files.copy(reel, brought, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      films.deposit(entry.film(), vault.take(brought), fileName, Optional.of(entry.entrant()));
    } catch (IOException e) {
      throw new UncheckedIOException("The demo film " + key + " cannot be brought", e);
    }
  }

  private void awaitInspections(List<Entry> drafts, Consumer<String> say) {
    Map<CopyId, Entry> copies = new HashMap<>();
    for (Entry draft : drafts) {
      Copy copy = films.get(draft.film()).copy().orElseThrow();
      copies.put(copy.id(), draft);
    }
    Instant end = clock.instant().plus(LONGEST_WAIT);
    long before = -1;
    while (clock.instant().isBefore(end)) {
      long ended =
          inspections.list(copies.keySet()).values().stream().filter(DemoFestival::ended).count();
      if (ended != before) {
        say.accept("Inspecting films: " + ended + " of " + copies.size() + " done");
        before = ended;
      }
      if (ended == copies.size()) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }
    throw new IllegalStateException("The demo films were not inspected within " + LONGEST_WAIT);
  }

  private static boolean ended(Inspected inspected) {
    return switch (inspected) {
      case Inspected.Waiting() -> false;
      case Inspected.Running running -> false;
      case Inspected.Measured measured -> true;
      case Inspected.Unreadable unreadable -> true;
      case Inspected.NeedsAPerson() -> true;
    };
  }

  /// What is found out later (too long, no film) makes a received entry ineligible.
  private void submit(Entry draft) {
    if (entries.submit(draft.id(), draft.entrant()) instanceof Submission.Closed) {
      throw new IllegalStateException("The demo's call closed before its films were entered");
    }
  }

  private void awaitTheDeadline(Consumer<String> say) {
    if (editions.get(EDITION).call(editions.now()) == Call.OPEN) {
      say.accept("Waiting for the deadline …");
    }
    while (editions.get(EDITION).call(editions.now()) == Call.OPEN) {
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }
  }

  private Person person(String email, String name, Language language) {
    return people.join(new EmailAddress(email), name, language);
  }

  private static Path directory(Path path) {
    try {
      return Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be made", e);
    }
  }
}

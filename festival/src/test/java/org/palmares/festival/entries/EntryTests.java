package org.palmares.festival.entries;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.palmares.festival.TestHouse;
import org.palmares.festival.edition.Criterion;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.edition.Regulation;
import org.palmares.festival.edition.Regulations;
import org.palmares.festival.edition.Section;
import org.palmares.festival.edition.Term;
import org.palmares.festival.films.Copy;
import org.palmares.festival.films.Credit;
import org.palmares.festival.films.DataSheet;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.vault.StoredFile;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Sha256;
import org.palmares.festival.house.vocabulary.Wording;
import org.palmares.festival.inspection.CopyInspected;
import org.palmares.festival.inspection.Inspected;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// What tests of entries need: editions with rules of their own, people, complete sheets, measured
/// films.
public final class EntryTests {
  private final TestHouse house = TestHouse.open();

  /// An edition whose call opened yesterday and closes in a week, with two sections.
  public Edition edition(Regulation... general) {
    EditionId id = new EditionId(TestHouse.unique("ed"));
    Person host = person("Host", Language.ENGLISH);
    Instant now = Instant.now();
    return house
        .bean(Editions.class)
        .open(
            new Edition(
                id,
                Wording.of("Festival " + id, "영화제 " + id),
                Wording.of("Come.", "오세요."),
                ZoneId.of("Asia/Seoul"),
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(7)),
                3,
                false,
                "office@example.org",
                new Regulations(
                    1,
                    List.of(section("narrative"), section("documentary")),
                    List.of(general),
                    List.of(criterion()),
                    List.of(
                        new Term(
                            "screening",
                            Wording.of("Screening", "상영"),
                            Wording.of("Once.", "한 번."))))),
            host.id());
  }

  private static Section section(String key) {
    return new Section(
        key, Wording.of("Section " + key, "부문 " + key), Wording.of("", "."), List.of());
  }

  private static Criterion criterion() {
    return new Criterion("art", Wording.of("Art", "예술"), Wording.of("Art", "예술"), 1);
  }

  /// The call of an edition has closed an hour ago.
  public void close(EditionId edition) {
    house
        .bean(JdbcClient.class)
        .sql("update edition.edition set deadline = now() - interval '1 hour' where id = :id")
        .param("id", edition.value())
        .update();
  }

  /// Somebody new.
  public Person person(String name, Language language) {
    var email = new EmailAddress(TestHouse.unique("person") + "@example.org");
    return house.bean(People.class).join(email, name, language);
  }

  /// A draft whose sheet says everything that every festival asks.
  public Entry draft(Edition edition, AccountId entrant, String title) {
    Entry draft =
        house.bean(Entries.class).begin(EntryId.fresh(), edition.id(), "narrative", entrant);
    house.bean(Films.class).save(draft.film(), sheet(title));
    return draft;
  }

  /// A received entry.
  public Entry received(Edition edition, AccountId entrant, String title) {
    Entry draft = draft(edition, entrant, title);
    return switch (house.bean(Entries.class).submit(draft.id(), entrant)) {
      case Submission.Accepted(var entry) -> entry;
      case Submission.Refused(var why) -> throw new AssertionError(why.toString());
      case Submission.Closed() -> throw new AssertionError("closed");
    };
  }

  /// A sheet that says everything that every festival asks.
  public static DataSheet sheet(String title) {
    return new DataSheet(
        title,
        "ko",
        "",
        "The English title",
        List.of("KR", "BR"),
        Optional.of(LocalDate.of(2026, 3, 1)),
        Optional.empty(),
        List.of("ko"),
        List.of("en"),
        "",
        "A logline.",
        "word ".repeat(60).strip(),
        "",
        "",
        Optional.of(80),
        List.of("Veo 3", "Suno"),
        Optional.of(Duration.ofSeconds(20)),
        List.of(new Credit(Credit.Role.DIRECTOR, "김미나", "Mina Kim")),
        Optional.of(3),
        Optional.of(LocalDate.of(1990, 5, 5)),
        Optional.of(false),
        false,
        false,
        Optional.empty(),
        "");
  }

  /// Deposits a file of which only the fingerprint is known.
  public Copy deposit(FilmId film, AccountId by) {
    byte[] digest = new byte[32];
    new java.util.Random(film.value().getLeastSignificantBits() + System.nanoTime())
        .nextBytes(digest);
    var file = new StoredFile(Sha256.of(digest), 1_000_000);
    return house.bean(Films.class).deposit(film, file, "film.mp4", Optional.of(by));
  }

  /// The inspection of a copy ended with this running time.
  public void measured(Copy copy, Duration runningTime) {
    end(copy, "MEASURED", Optional.of(facts(runningTime)));
  }

  /// The inspection of a copy ended: it is no film.
  public void unreadable(Copy copy) {
    end(copy, "UNREADABLE", Optional.empty());
  }

  private void end(Copy copy, String state, Optional<Inspected.Facts> facts) {
    var transaction = new TransactionTemplate(house.bean(PlatformTransactionManager.class));
    transaction.executeWithoutResult(status -> {
      house
          .bean(JdbcClient.class)
          .sql(
              "update inspection.run set state = :state, facts = cast(:facts as jsonb),"
                  + " findings = '[]' where copy = :copy")
          .param("state", state)
          .param("facts", facts.map(house.bean(JsonMapper.class)::writeValueAsString).orElse(null))
          .param("copy", copy.id().value())
          .update();
      house
          .bean(ApplicationEventMulticaster.class)
          .multicastEvent(
              new PayloadApplicationEvent<>(this, new CopyInspected(copy.id(), copy.film())));
    });
  }

  static Inspected.Facts facts(Duration runningTime) {
    return new Inspected.Facts(
        runningTime, 1920, 1080, 24, "mp4", "h264", "aac", true, false, List.of(), "ffmpeg");
  }
}

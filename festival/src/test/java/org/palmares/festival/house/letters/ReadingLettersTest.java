package org.palmares.festival.house.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.LetterId;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;

class ReadingLettersTest {
  private static final String SECRET = "S".repeat(43);

  private final TestHouse house = TestHouse.open();
  private final People people = house.bean(People.class);
  private final Letters letters = house.bean(Letters.class);
  private final LetterRegister register = house.bean(LetterRegister.class);
  private final EditionId edition = new EditionId(TestHouse.unique("outbox"));
  private final String outbox = "/e/" + edition + "/outbox";

  private Person person(String name) {
    return people.join(
        new EmailAddress(TestHouse.unique(name) + "@example.org"), name, Language.ENGLISH);
  }

  private Guest organiser() {
    Person person = person("organiser");
    people.give(person.id(), edition, Badge.ORGANISER, Optional.empty());
    return Guest.signedIn(house, person);
  }

  private Letter letter(EditionId of, String about, String text) {
    return new Letter(
        new EmailAddress(of + "-" + about + "@example.org"),
        Language.ENGLISH,
        "About " + about,
        text,
        Optional.of(of),
        "test.answer",
        about);
  }

  @Test
  void organisers_read_what_waits_and_nobody_else_does() {
    letters.hold(
        letter(edition, "one", "<script>alert(1)</script>\n" + house.address() + "/films"));
    String page = organiser().get(outbox).body();
    assertThat(page)
        .contains(
            "One letter waits for you",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "<a href=\"" + house.address() + "/films\">" + house.address() + "/films</a>");
    Person juror = person("juror");
    people.give(juror.id(), edition, Badge.JUROR, Optional.empty());
    assertThat(Guest.signedIn(house, juror).get(outbox).statusCode()).isEqualTo(404);
    assertThat(Guest.at(house).get(outbox).statusCode()).isEqualTo(303);
  }

  @Test
  void a_link_that_would_sign_in_as_the_reader_is_neither_shown_nor_found_by_searching() {
    letters.hold(letter(edition, "juror", "Come:\nhttp://x.example/sign-in/" + SECRET + "\nBye"));
    var organiser = organiser();
    assertThat(organiser.get(outbox).body()).contains("/sign-in/…").doesNotContain("SSSS");
    assertThat(organiser.get(outbox + "?q=Come").body()).contains("About juror");
    assertThat(organiser.get(outbox + "?q=/sign-in/S").body()).doesNotContain("About juror");
    assertThat(organiser.send(organiser.request("/api/editions/" + edition + "/outbox")).body())
        .contains("/sign-in/…")
        .doesNotContain("SSSS");
  }

  @Test
  void letters_of_another_edition_are_not_there() {
    var other = new EditionId(TestHouse.unique("other"));
    LetterId foreign = register.queue(letter(other, "foreign", "secret")).orElseThrow();
    var organiser = organiser();
    assertThat(organiser.get(outbox + "?letter=" + foreign).statusCode()).isEqualTo(404);
    assertThat(organiser.get(outbox + "?letter=nonsense").statusCode()).isEqualTo(404);
    assertThat(organiser.get("/e/" + other + "/outbox").statusCode()).isEqualTo(404);
  }

  @Test
  void a_search_takes_signs_literally() {
    letters.hold(letter(edition, "percent", "100 % sure"));
    letters.hold(letter(edition, "plain", "quite sure"));
    var organiser = organiser();
    assertThat(organiser.get(outbox + "?q=%25").body())
        .contains("About percent")
        .doesNotContain("About plain");
    assertThat(organiser.get(outbox + "?side=nowhere").statusCode()).isEqualTo(400);
  }

  @Test
  void the_host_sees_that_letters_of_the_house_came_back_and_sends_them_again() {
    LetterId id =
        register
            .queue(
                new Letter(
                    new EmailAddress(edition + "@example.org"),
                    Language.ENGLISH,
                    "Sign in",
                    "Hello",
                    Optional.empty(),
                    "test.house",
                    edition.value()))
            .orElseThrow();
    register.giveUp(id);
    Person host = person("host");
    people.makeHost(host.id());
    Guest guest = Guest.signedIn(house, host);
    assertThat(guest.get("/mailbox").body()).contains("came back: the mail server was away");
    assertThat(guest.submit("/mailbox", "/mailbox/try-all-again", Map.of()).statusCode())
        .isEqualTo(303);
    TestHouse.eventually(
        Duration.ofSeconds(20),
        "the letter is delivered",
        () -> register.find(id).map(FiledLetter::state).equals(Optional.of(State.DELIVERED)));
    assertThat(guest.get("/mailbox").body()).doesNotContain("came back: the mail server was away");
  }

  @Test
  void a_letter_that_came_back_is_shown_with_its_reason_and_sent_again() {
    LetterId id = register.queue(letter(edition, "lost", "Hello")).orElseThrow();
    register.noteFailure(id, "550 no such reader");
    register.giveUp(id);
    assertThat(letters.failed(edition)).isEqualTo(1);
    var organiser = organiser();
    String failed = outbox + "?side=failed";
    assertThat(organiser.get(failed).body()).contains("550 no such reader", "Tried once.");
    HttpResponse<String> again =
        organiser.submit(failed, outbox + "/" + id + "/try-again", Map.of());
    assertThat(again.statusCode()).isEqualTo(303);
    TestHouse.eventually(
        Duration.ofSeconds(20),
        "the letter is delivered",
        () -> register.find(id).map(FiledLetter::state).equals(Optional.of(State.DELIVERED)));
  }

  @Test
  void the_host_reads_the_mailbox_and_follows_its_links() {
    letters.post(letter(edition, "mail", "Link:\n" + house.address() + "/sign-in/" + SECRET));
    Person host = person("host");
    assertThat(Guest.signedIn(house, host).get("/mailbox").statusCode()).isEqualTo(404);
    people.makeHost(host.id());
    var guest = Guest.signedIn(house, host);
    LetterId id =
        register.listPosted(1).stream()
            .filter(filed -> filed.letter().edition().equals(Optional.of(edition)))
            .map(FiledLetter::id)
            .findFirst()
            .orElseThrow();
    String link = house.address() + "/sign-in/" + SECRET;
    assertThat(guest.get("/mailbox/" + id).body())
        .contains("<a href=\"" + link + "\">" + link + "</a>");
    assertThat(guest.get("/mailbox").statusCode()).isEqualTo(200);
    assertThat(guest.get("/mailbox?page=0").statusCode()).isEqualTo(200);
    assertThat(Guest.at(house).get("/mailbox").statusCode()).isEqualTo(303);
    letters.hold(letter(edition, "held", "not yet"));
    LetterId held =
        register
            .list(edition, new LettersWanted(LettersWanted.Side.WAITING, Optional.empty(), "", 1))
            .getFirst()
            .id();
    assertThat(guest.get("/mailbox/" + held).statusCode()).isEqualTo(404);
  }

  @Test
  void long_lists_are_turned_over_in_pages() {
    for (int i = 0; i < 51; i++) {
      letters.hold(letter(edition, "n" + i, "text"));
    }
    var organiser = organiser();
    String first = organiser.get(outbox).body();
    assertThat(first).contains("1–50 of 51").contains("page=2");
    assertThat(organiser.get(outbox + "?page=2").body()).contains("51–51 of 51");
    assertThat(List.of(1, 2))
        .allSatisfy(page ->
            assertThat(organiser.get(outbox + "?page=" + page).statusCode()).isEqualTo(200));
  }
}

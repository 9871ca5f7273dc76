package org.palmares.festival.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.palmares.festival.Guest;
import org.palmares.festival.edition.Organisers;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.inspection.Media;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

class InvitingJurorsTest {
  private static final Pattern LINK = Pattern.compile("http\\S+/sign-in/\\S+");

  private final JudgingTests judging = new JudgingTests(false);

  @Test
  void whoever_is_invited_gets_a_letter_that_signs_them_in_and_asks_for_yes_or_no() {
    String email = "juror-" + java.util.UUID.randomUUID() + "@example.org";
    var organiser = judging.guest(judging.organiser);
    String jury = "/e/" + judging.id() + "/jury";
    var sent =
        organiser.submit(
            jury, jury + "/invitations", Map.of("name", "이수아", "email", email, "language", "ko"));
    assertThat(sent.statusCode()).isEqualTo(303);
    String letter = letterTo(email);
    assertThat(letter).startsWith("이수아 님께");
    var link = LINK.matcher(letter);
    assertThat(link.find()).isTrue();

    var juror = Guest.at(judging.house);
    assertThat(juror.follow(link.group()).headers().firstValue("Location"))
        .hasValue(judging.room());
    assertThat(juror.get(judging.room()).headers().firstValue("Location"))
        .hasValue("/e/" + judging.id() + "/invitation");
    assertThat(juror.get("/e/" + judging.id() + "/invitation").statusCode()).isEqualTo(200);
    assertThat(juror.get(judging.room() + "/conflicts").statusCode()).isEqualTo(404);

    juror.submit(
        "/e/" + judging.id() + "/invitation",
        "/e/" + judging.id() + "/invitation/accept",
        Map.of());
    assertThat(juror.get(judging.room() + "/conflicts").statusCode()).isEqualTo(200);
    assertThat(juror.get(judging.room()).statusCode()).isEqualTo(200);
    assertThat(organiser.get(jury).body()).contains("이수아", email);
  }

  @Test
  void nobody_who_was_not_invited_finds_a_room_or_an_invitation() {
    var stranger = judging.guest(judging.entries.person("Stranger", judging.organiser.language()));
    assertThat(stranger.get(judging.room()).statusCode()).isEqualTo(404);
    assertThat(stranger.get("/e/" + judging.id() + "/invitation").statusCode()).isEqualTo(404);
    assertThat(stranger.get("/e/" + judging.id() + "/jury").statusCode()).isEqualTo(404);
    assertThat(stranger.get("/e/" + judging.id() + "/judging").statusCode()).isEqualTo(404);
    assertThat(judging.read(stranger, judging.api("/results")).statusCode()).isEqualTo(404);
    assertThat(judging.read(Guest.at(judging.house), judging.api("/screening-room")).statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_juror_taken_off_the_jury_is_out_at_once_and_what_they_handed_in_stays() {
    var one = judging.film("One");
    var two = judging.film("Two");
    Person juror = judging.juror("Jonas");
    judging.assign(1);
    judging.handIn(one, juror, 9, 9);
    var guest = judging.guest(juror);
    assertThat(guest.get(judging.room() + "/" + two.id()).statusCode()).isEqualTo(200);
    var guard = judging.bean(JurorsMayWatch.class);
    assertThat(guard.letsSee(Optional.of(juror.id()), two.film(), Media.PREVIEW)).isTrue();
    assertThat(guard.letsSee(Optional.of(juror.id()), two.film(), Media.ORIGINAL)).isFalse();

    judging.bean(Jury.class).takeOff(judging.id(), juror.id(), judging.organiser.id());

    assertThat(judging.bean(People.class).badges(juror.id(), judging.id()))
        .isEqualTo(Set.<Badge>of());
    for (String way : List.of(judging.room(), "/e/" + judging.id() + "/invitation")) {
      assertThat(guest.get(way).statusCode()).isEqualTo(404);
      assertThat(guest.get(way).body()).contains("You are not on the jury of Festival any more.");
    }
    assertThat(guest.get(judging.room() + "/" + two.id()).statusCode()).isEqualTo(404);
    assertThat(judging.read(guest, judging.api("/screening-room")).statusCode()).isEqualTo(404);
    assertThat(guard.letsSee(Optional.of(juror.id()), two.film(), Media.PREVIEW)).isFalse();
    assertThat(judging.bean(Judging.class).results(judging.id()).keySet())
        .isEqualTo(Set.of(one.id()));
  }

  @Test
  void a_juror_of_last_year_gets_a_letter_for_this_year_too() {
    Person juror = judging.juror("Jonas");
    var next = new JudgingTests(false);
    next.bean(Jury.class)
        .invite(next.id(), juror.email(), "Jonas", juror.language(), next.organiser.id());
    next.bean(Jury.class)
        .invite(next.id(), juror.email(), "Jonas", juror.language(), next.organiser.id());
    assertThat(letters(juror, judging)).isEqualTo(1);
    assertThat(letters(juror, next)).isEqualTo(2);
  }

  @Test
  void an_organiser_who_is_invited_again_gets_another_letter() {
    Person person = judging.entries.person("Oyelaran", judging.organiser.language());
    var by = judging.bean(People.class).find(judging.organiser.id()).orElseThrow();
    for (int i = 0; i < 2; i++) {
      judging.bean(Organisers.class).invite(judging.id(), person.email(), by);
    }
    assertThat(letters(person, judging)).isEqualTo(2);
  }

  @Test
  void whoever_comes_back_to_the_jury_declares_their_conflicts_anew() {
    Person juror = judging.juror("Jonas");
    judging.bean(Jury.class).takeOff(judging.id(), juror.id(), judging.organiser.id());
    judging
        .bean(Jury.class)
        .invite(judging.id(), juror.email(), "Jonas", juror.language(), judging.organiser.id());
    judging.bean(Jury.class).accept(judging.id(), juror.id());
    assertThat(judging.bean(Jury.class).get(judging.id(), juror.id()).declared()).isEmpty();
  }

  @Test
  void a_name_too_short_in_the_declaration_is_told_beside_it_and_nothing_typed_is_lost() {
    var film = judging.film("Early");
    var guest = judging.guest(judging.juror("Jonas"));
    String conflicts = judging.room() + "/conflicts";
    var answer =
        guest.submit(
            conflicts,
            conflicts,
            Map.of("names", "Mina Kim\nX", "entry", film.id().toString(), "reason", "a friend"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "<a href=\"#names\">“X” cannot be a name",
            "Mina Kim\nX</textarea>",
            "value=\"" + film.id() + "\" checked",
            "value=\"a friend\"");
    assertThat(guest.get(conflicts).body()).doesNotContain("Mina Kim");
  }

  @Test
  void films_that_came_since_the_declaration_are_pointed_out() {
    judging.film("Early");
    Person juror = judging.juror("Jonas");
    var guest = judging.guest(juror);
    assertThat(guest.get(judging.room()).body()).doesNotContain("since you looked through");
    judging.film("Late");
    assertThat(guest.get(judging.room()).body())
        .contains("One film came since you looked through the list");
    judging.bean(Conflicts.class).confirm(judging.id(), juror.id());
    assertThat(guest.get(judging.room()).body()).doesNotContain("since you looked through");
  }

  @Test
  void jurors_who_are_not_through_are_reminded_once_a_day() {
    var film = judging.film("Waiting");
    Person late = judging.juror("Late");
    Person done = judging.juror("Done");
    judging.assign(2);
    judging.handIn(film, done, 5, 5);
    var organiser = judging.guest(judging.organiser);
    String jury = "/e/" + judging.id() + "/jury";
    assertThat(
            organiser.submit(jury, jury + "/due", Map.of("due", "2031-05-06T18:00")).statusCode())
        .isEqualTo(303);
    assertThat(organiser.submit(jury, jury + "/due", Map.of("due", "soon")).statusCode())
        .isEqualTo(422);
    for (int i = 0; i < 2; i++) {
      organiser.submit(jury, jury + "/reminders", Map.of());
    }
    assertThat(reminders(late)).hasSize(1);
    assertThat(reminders(late).getFirst())
        .contains("at Festival, one of your films has no score", "until May 6, 2031", "/sign-in/");
    assertThat(reminders(done)).isEmpty();
    assertThat(judging.guest(late).get(judging.room()).body()).contains("until May 6, 2031");
  }

  @Test
  void what_cannot_stand_is_told_beside_its_field_and_stays_written() {
    var organiser = judging.guest(judging.organiser);
    String jury = "/e/" + judging.id() + "/jury";
    var none = organiser.submit(jury, jury + "/assignments", Map.of("reviews", "0"));
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body())
        .contains("href=\"#reviews\"", "id=\"reviews-error\"", "max=\"20\" value=\"0\"");
    var past = organiser.submit(jury, jury + "/due", Map.of("due", "2020-05-06T18:00"));
    assertThat(past.statusCode()).isEqualTo(422);
    assertThat(past.body())
        .contains("id=\"due-error\"", "value=\"2020-05-06T18:00\"", "this moment is over");
    assertThat(judging.bean(Reminders.class).due(judging.id())).isEmpty();
  }

  @Test
  void without_films_nothing_is_given_out_and_that_is_said() {
    var organiser = judging.guest(judging.organiser);
    String jury = "/e/" + judging.id() + "/jury";
    organiser.submit(jury, jury + "/assignments", Map.of("reviews", "2"));
    assertThat(organiser.get(jury).body()).contains("No film is eligible yet");
  }

  @Test
  void who_was_taken_off_is_named() {
    Person juror = judging.juror("Rita");
    var organiser = judging.guest(judging.organiser);
    String jury = "/e/" + judging.id() + "/jury";
    organiser.submit(jury, jury + "/" + juror.id() + "/take-off", Map.of());
    assertThat(organiser.get(jury).body()).contains("Rita is off the jury.");
  }

  private List<String> reminders(Person reader) {
    return judging
        .bean(JdbcClient.class)
        .sql("select body from letters.letter where recipient = :to and purpose = :purpose")
        .param("to", reader.email().value())
        .param("purpose", Reminders.REMINDER)
        .query(String.class)
        .list();
  }

  private static long letters(Person reader, JudgingTests of) {
    return of.bean(JdbcClient.class)
        .sql("select count(*) from letters.letter where recipient = :to and edition = :edition")
        .param("to", reader.email().value())
        .param("edition", of.id().value())
        .query(Long.class)
        .single();
  }

  @Test
  void an_address_that_is_none_is_told_and_nobody_is_invited() {
    var organiser = judging.guest(judging.organiser);
    String jury = "/e/" + judging.id() + "/jury";
    var answer =
        organiser.submit(
            jury,
            jury + "/invitations",
            Map.of("name", "N", "email", "no<b>mail", "language", "en"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("“no&lt;b&gt;mail” is not an e-mail address");
    assertThat(judging.bean(Jury.class).list(judging.id())).isEmpty();
  }

  private String letterTo(String email) {
    return judging
        .bean(JdbcClient.class)
        .sql("select body from letters.letter where recipient = :email")
        .param("email", new EmailAddress(email).value())
        .query(String.class)
        .single();
  }
}

package org.palmares.festival.edition.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.browser.Screen;
import org.palmares.festival.browser.Viewer;
import org.palmares.festival.edition.Drafts;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.edition.Template;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.house.ledger.Ledger;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.springframework.http.HttpStatus;

class PreparingInSecretTest {
  private final TestHouse house = TestHouse.open();
  private final Editions editions = house.bean(Editions.class);
  private final Person organiser = Drafts.somebody(house);
  private final Person stranger = Drafts.somebody(house);

  private Edition hidden() {
    return editions.openHidden(Drafts.open(Template.GENERAL), organiser.id());
  }

  private List<String> lines(EditionId edition) {
    return house.bean(Ledger.class).list(edition, Long.MAX_VALUE).stream()
        .map(Ledger.Line::kind)
        .toList();
  }

  private static HttpResponse<String> open(Guest guest, String path) {
    return path.startsWith("/api/") ? guest.ask(path) : guest.get(path);
  }

  @Test
  void a_hidden_edition_is_there_for_its_organisers_and_jurors_alone_until_it_is_announced() {
    Edition edition = hidden();
    String call = "/e/" + edition.id();
    Person juror = Drafts.somebody(house);
    house.bean(People.class).give(juror.id(), edition.id(), Badge.JUROR, Optional.empty());
    List<String> pages =
        List.of(
            call,
            call + "/dates.ics",
            call + "/palmares",
            "/api/editions/" + edition.id(),
            "/api/editions/" + edition.id() + "/palmares");
    for (Guest guest : List.of(Guest.at(house), Guest.signedIn(house, stranger))) {
      for (String page : pages) {
        assertThat(open(guest, page).statusCode()).as(page).isEqualTo(404);
      }
      assertThat(guest.get("/").body()).doesNotContain(call);
      assertThat(guest.ask("/api/editions").body()).doesNotContain(edition.id().value());
    }
    Guest outsider = Guest.signedIn(house, stranger);
    assertThat(outsider.get(call + "/enter").statusCode()).isEqualTo(404);
    assertThat(outsider.get("/films").body()).doesNotContain(call);
    for (Person insider : List.of(organiser, juror)) {
      assertThat(Guest.signedIn(house, insider).get(call).statusCode()).isEqualTo(200);
    }
    Guest office = Guest.signedIn(house, organiser);
    assertThat(office.get("/?lang=en").body()).contains(call + "\"").contains("Hidden until");
    assertThat(office.get(call).body()).doesNotContain(call + "/enter");

    assertThat(office.submit(call + "/settings", call + "/settings/announcement", Map.of()))
        .extracting(answer -> answer.headers().firstValue("Location").orElse(""))
        .isEqualTo(call);
    for (String page : pages) {
      assertThat(open(Guest.at(house), page).statusCode()).as(page).isEqualTo(200);
    }
    assertThat(Guest.at(house).get("/").body()).contains(call + "\"");
    editions.announce(edition.id(), organiser.id());
    assertThat(lines(edition.id()))
        .containsExactly("EditionAnnounced", "BadgeGiven", "EditionOpened", "BadgeGiven");
  }

  @Test
  void nobody_enters_a_film_into_a_hidden_edition() {
    Edition edition = hidden();
    String section = edition.regulations().sections().getFirst().key();
    assertThatThrownBy(() ->
            house.bean(Entries.class).begin(EntryId.fresh(), edition.id(), section, stranger.id()))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.status()).isEqualTo(HttpStatus.CONFLICT));
  }

  @Test
  void a_host_ticks_that_the_edition_stays_hidden() {
    Person host = Drafts.somebody(house);
    house.bean(People.class).makeHost(host.id());
    String address = TestHouse.unique("hidden");
    Map<String, String> form = new HashMap<>(OpeningForm.blank("fund@example.org").written());
    form.putAll(
        Map.of(
            "name-en",
            "Secret",
            "address",
            address,
            "opens",
            "2027-03-01T10:00",
            "deadline",
            "2027-05-01T12:00",
            "hidden",
            "yes"));
    Guest guest = Guest.signedIn(house, host);
    assertThat(guest.submit("/editions/new", form).statusCode()).isEqualTo(303);
    assertThat(editions.isHidden(new EditionId(address))).isTrue();
    assertThat(guest.get("/e/" + address + "/settings?lang=en").body())
        .contains("only its organisers and its jury see it");
  }

  @Test
  void before_the_call_opens_zone_and_dates_are_corrected() {
    Instant now = editions.now();
    Edition edition =
        editions.open(
            Drafts.between(Template.GENERAL, now.plusSeconds(9000), now.plusSeconds(99_000)),
            organiser.id());
    String settings = "/e/" + edition.id() + "/settings";
    Guest office = Guest.signedIn(house, organiser);
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "zone",
                "Europe/Berlin",
                "opens",
                "2027-03-28T02:30",
                "deadline",
                "2027-03-01T12:00"));
    assertThat(office.submit(settings, settings + "/calendar", form).statusCode()).isEqualTo(422);
    form.put("opens", "2027-04-01T10:00");
    var reversed = office.submit(settings, settings + "/calendar", form);
    assertThat(reversed.statusCode()).isEqualTo(422);
    assertThat(reversed.body()).contains("href=\"#deadline\"");
    assertThat(editions.get(edition.id())).isEqualTo(edition);
    form.put("deadline", "2027-05-01T12:00");
    assertThat(office.submit(settings, settings + "/calendar", form).statusCode()).isEqualTo(303);
    Edition corrected = editions.get(edition.id());
    assertThat(corrected.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(corrected.opens()).isEqualTo(Instant.parse("2027-04-01T08:00:00Z"));
    assertThat(corrected.deadline()).isEqualTo(Instant.parse("2027-05-01T10:00:00Z"));
    assertThat(editions.extensions(edition.id())).isEmpty();
    assertThat(lines(edition.id()).getFirst()).isEqualTo("CalendarCorrected");
  }

  @Test
  void the_settings_of_an_edition_to_come_fit_a_phone_and_keep_nobody_out() {
    Instant now = editions.now();
    Edition edition =
        editions.openHidden(
            Drafts.between(Template.GENERAL, now.plusSeconds(9000), now.plusSeconds(99_000)),
            organiser.id());
    house.bean(People.class).give(stranger.id(), edition.id(), Badge.ORGANISER, Optional.empty());
    String settings = "/e/" + edition.id() + "/settings";
    try (Viewer viewer = Viewer.signedIn(house, Screen.PHONE, organiser, settings)) {
      viewer.looksClosely();
      viewer.press("details:has(form[action$='/announcement']) summary");
      viewer.press("form[action$='/announcement'] button");
      viewer.page().waitForURL("**/e/" + edition.id());
      viewer.looksClosely();
      viewer.foundNoFault();
    }
    assertThat(editions.isHidden(edition.id())).isFalse();
  }

  @Test
  void once_the_call_is_open_its_calendar_is_fixed() {
    Edition edition = editions.open(Drafts.open(Template.GENERAL), organiser.id());
    assertThatThrownBy(() ->
            editions.correct(
                edition.id(),
                edition.zone(),
                edition.opens().plusSeconds(1),
                edition.deadline(),
                organiser.id()))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.status()).isEqualTo(HttpStatus.CONFLICT));
    assertThat(editions.get(edition.id())).isEqualTo(edition);
    assertThat(Guest.signedIn(house, organiser).get("/e/" + edition.id() + "/settings").body())
        .doesNotContain("/settings/calendar");
  }
}

package org.palmares.festival.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.browser.Pictures;
import org.palmares.festival.browser.Screen;
import org.palmares.festival.browser.Viewer;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.people.People;

/// A festival as small as can be, from the call to the palmarès: an organiser at a desk, a
/// film-maker and a juror on their phones.
class A01_OneFilmOneJurorOneAwardTest {
  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
  private final LocalDateTime today = LocalDateTime.now(ZoneId.of("Asia/Seoul"));

  private final TestHouse house = TestHouse.open();
  private final Mail mail = new Mail(house);
  private final String edition = TestHouse.unique("small");
  private final String title = "밤의 온도 " + edition.substring(6);
  private final String filmMaker = TestHouse.unique("ana") + "@example.org";
  private final String juror = TestHouse.unique("olu") + "@example.org";

  @Test
  void from_the_call_to_the_palmares() {
    try (Viewer mina = organiser();
        Viewer ana = Viewer.at(house, Screen.PHONE);
        Viewer olu = Viewer.at(house, Screen.PHONE)) {
      opensAnEdition(mina);
      comesIn(ana);
      enters(ana);
      brings(ana, new Props(house).film(edition, 4));
      submits(ana);
      invites(mina);
      accepts(olu);
      assigns(mina);
      watchesAndScores(olu);
      selects(mina);
      readsTheAnswer(ana);
      givesAnAward(mina);
      reveals(mina, ana);
      mina.foundNoFault();
      ana.foundNoFault();
      olu.foundNoFault();
    }
  }

  private Viewer organiser() {
    var people = house.bean(People.class);
    var host =
        people.join(
            new EmailAddress(TestHouse.unique("mina") + "@example.org"),
            "Mina Park",
            Language.ENGLISH);
    people.makeHost(host.id());
    return Viewer.signedIn(house, Screen.DESK, host, "/editions/new");
  }

  private void opensAnEdition(Viewer mina) {
    mina.looksClosely();
    Pictures.take(mina, "opening");
    mina.see("input[name=template][value=general]").check();
    mina.see("#name-en").fill("Small Festival");
    mina.see("#name-ko").fill("작은 영화제");
    mina.see("#address").fill(edition);
    mina.see("#contact").fill("office@example.org");
    mina.see("#zone").fill("Asia/Seoul");
    mina.see("#opens").fill(TYPED.format(today.minusDays(1)));
    mina.see("#deadline").fill(TYPED.format(today.plusDays(7)));
    mina.press("form[action='/editions/new'] button.primary");
    assertThat(mina.path()).startsWith("/e/" + edition);
    mina.looksClosely();
    mina.open("/e/" + edition);
    mina.looksClosely();
    Pictures.take(mina, "small-call");
  }

  private void comesIn(Viewer ana) {
    ana.open("/e/" + edition);
    ana.looksClosely();
    Pictures.take(ana, "small-call");
    ana.press("main a[href$='/enter']");
    ana.looksClosely();
    ana.see("#email").fill(filmMaker);
    ana.press("main form[action='/sign-in'] button");
    ana.looksClosely();
    ana.enter(mail.wayIn(filmMaker));
    ana.see("#name").fill("Ana Souza");
    ana.looksClosely();
    ana.press("form[action='/account'] button.primary");
    assertThat(ana.path()).isEqualTo("/e/" + edition + "/enter");
    ana.looksClosely();
  }

  private void enters(Viewer ana) {
    ana.press("button[name=section][value=short]");
    String form = ana.path();
    ana.looksClosely();
    ana.see("#title").fill(title);
    ana.see("#titleLanguage").selectOption("ko");
    saved(ana, () -> ana.see("#englishTitle").fill("The Temperature of Night"));
    ana.page().navigate("about:blank");
    ana.open(form);
    assertThat(ana.see("#title").inputValue()).isEqualTo(title);
    assertThat(ana.see("#englishTitle").inputValue()).isEqualTo("The Temperature of Night");
    ana.see("select[name=countries]").selectOption("BR");
    ana.see("select[name=spokenLanguages]").selectOption("zxx");
    ana.see("#completed").fill("2026-03-01");
    ana.see("#synopsis").fill("A thermometer learns to dream of summer. ".repeat(9));
    ana.see("#tools").fill("ffmpeg");
    ana.see("#aiShare").fill("80");
    ana.see("input[name=depictsMinors][value=false]").check();
    saved(ana, () -> ana.see("#creditName-0").fill("Ana Souza"));
    ana.looksClosely();
    Pictures.take(ana, "entry-form");
  }

  private static void saved(Viewer viewer, Runnable typing) {
    viewer.page().waitForResponse(answer -> answer.url().endsWith("/draft"), typing);
    appears(viewer.see(".autosave[data-state=saved]"), 10);
  }

  private static void appears(Locator locator, int seconds) {
    locator.waitFor(
        new Locator.WaitForOptions()
            .setState(WaitForSelectorState.ATTACHED)
            .setTimeout(seconds * 1000));
  }

  private void brings(Viewer ana, Path film) {
    ana.see("input[type=file]").setInputFiles(film);
    appears(ana.see(".inspection"), 60);
    appears(ana.see(".inspection video"), 180);
    ana.looksClosely();
    Pictures.take(ana, "inspection");
  }

  private void submits(Viewer ana) {
    ana.see("input[name=terms]").check();
    ana.press("button[formaction$='/submit']");
    assertThat(ana.path()).endsWith("/receipt");
    assertThat(ana.text()).contains(title);
    ana.looksClosely();
    Pictures.take(ana, "receipt");
    ana.open("/films");
    assertThat(ana.text()).contains(title);
    ana.looksClosely();
  }

  private void invites(Viewer mina) {
    mina.open("/e/" + edition + "/jury");
    mina.see("#name").fill("Olu Adeyemi");
    mina.see("#email").fill(juror);
    mina.see("#language").selectOption("en");
    mina.press("form[action$='/invitations'] button");
    assertThat(mina.text()).contains("Olu Adeyemi");
    mina.looksClosely();
  }

  private void accepts(Viewer olu) {
    olu.enter(mail.wayIn(juror));
    assertThat(olu.path()).isEqualTo("/e/" + edition + "/invitation");
    olu.looksClosely();
    Pictures.take(olu, "invitation");
    olu.press("form[action$='/accept'] button");
    assertThat(olu.path()).isEqualTo("/e/" + edition + "/screening-room/conflicts");
    olu.looksClosely();
    olu.press("main form[action$='/conflicts'] .form-actions button");
    assertThat(olu.path()).isEqualTo("/e/" + edition + "/screening-room");
    olu.looksClosely();
  }

  private void assigns(Viewer mina) {
    mina.open("/e/" + edition + "/jury");
    mina.see("#reviews").fill("1");
    mina.press("form[action$='/assignments'] button");
    mina.looksClosely();
  }

  private void watchesAndScores(Viewer olu) {
    olu.open("/e/" + edition + "/screening-room");
    olu.looksClosely();
    olu.press(".film-card h2 a");
    olu.looksClosely();
    olu.page().waitForFunction("() => document.querySelector('video').readyState > 0");
    olu.page().evaluate("() => { document.querySelector('video').muted = true; }");
    olu.page().keyboard().press("k");
    olu.page().waitForFunction("() => document.querySelector('video').currentTime > 0.2");
    int criteria = olu.page().locator(".criterion").count();
    assertThat(criteria).isEqualTo(4);
    for (int i = 0; i < criteria; i++) {
      String mark = String.valueOf(6 + i);
      olu.page()
          .waitForResponse(
              answer -> answer.url().endsWith("/scores"), () -> olu.page().keyboard().press(mark));
    }
    olu.page().keyboard().press("ArrowLeft");
    assertThat(
            olu.page().locator(".criterion :checked").evaluateAll("all => all.map(r => r.value)"))
        .isEqualTo(List.of("6", "7", "8", "9"));
    olu.page().keyboard().press("Space");
    olu.page().waitForFunction("() => document.querySelector('video').paused");
    appears(olu.see(".autosave[data-state=saved]"), 10);
    Pictures.take(olu, "screening-room");
    olu.press("button[value=hand-in]");
    assertThat(olu.see(".score-panel .chip-ok").innerText()).contains("Handed in");
    assertThat(olu.see(".notice-ok").innerText()).contains("You have scored your film");
    olu.looksClosely();
  }

  private void selects(Viewer mina) {
    mina.open("/e/" + edition + "/judging");
    assertThat(mina.text()).contains(title);
    mina.looksClosely();
    mina.open("/e/" + edition + "/selection");
    mina.looksClosely();
    mina.press("button[value=SELECTED]");
    mina.press("form[action$='/letters'] button");
    assertThat(mail.to(filmMaker).getLast()).doesNotContain("selected");
    mina.open("/e/" + edition + "/outbox");
    assertThat(mina.text()).contains(filmMaker);
    mina.looksClosely();
    mina.open("/e/" + edition + "/selection");
    mina.looksClosely();
    assertThat(mina.page().locator("input[name=sure]").count()).isZero();
    new EntryTests().close(new EditionId(edition));
    mina.open("/e/" + edition + "/selection");
    mina.looksClosely();
    mina.see("input[name=sure]").check();
    mina.press("form[action$='/release'] button");
    mina.looksClosely();
    assertThat(publicly("/selected")).contains(title);
    mina.open("/e/" + edition + "/desk");
    mina.looksClosely();
  }

  private void readsTheAnswer(Viewer ana) {
    ana.open("/films");
    assertThat(ana.text()).contains("Selected");
    ana.looksClosely();
    ana.press("a[href^='/entries/']");
    ana.looksClosely();
    assertThat(mail.to(filmMaker).getLast()).contains(title);
  }

  private void givesAnAward(Viewer mina) {
    mina.open("/e/" + edition + "/awards");
    mina.looksClosely();
    mina.see("#name-en").fill("Grand Prix");
    mina.see("#name-ko").fill("대상");
    mina.see("#embargo").fill(TYPED.format(today.plusDays(2)));
    mina.press("form[action$='/awards'] button");
    mina.see("select[name=winner]").selectOption(new SelectOption().setIndex(1));
    mina.see("textarea[name=citation-en]").fill("For a night one can feel.");
    mina.press("form:has(select[name=winner]) button.primary");
    mina.looksClosely();
    assertThat(publicly()).doesNotContain(title).doesNotContain("one can feel");
  }

  private String publicly(String page) {
    return Guest.at(house).get("/e/" + edition + page).body();
  }

  /// All that somebody unknown gets to read of the award.
  private String publicly() {
    var guest = Guest.at(house);
    return guest.get("/e/" + edition + "/palmares").body()
        + guest.get("/api/editions/" + edition + "/palmares").body()
        + guest.get("/e/" + edition).body()
        + guest.get("/").body();
  }

  private void reveals(Viewer mina, Viewer ana) {
    mina.open("/e/" + edition + "/awards");
    mina.see("form:has(select[name=winner]) input[name=embargo]")
        .fill(TYPED.format(today.minusHours(1)));
    mina.see("input[name=publish]").check();
    mina.press("form:has(select[name=winner]) button.primary");
    mina.looksClosely();
    assertThat(publicly()).contains(title, "one can feel");
    for (Viewer viewer : List.of(mina, ana)) {
      viewer.open("/e/" + edition + "/palmares");
      assertThat(viewer.text()).contains(title, "Grand Prix");
      viewer.looksClosely();
      Pictures.take(viewer, "small-palmares");
    }
  }
}

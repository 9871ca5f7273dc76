package org.palmares.festival.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;

/// In a real browser, with the browser's own virtual authenticator.
class UsingAPasskeyTest {
  private final TestHouse house = TestHouse.open();
  private final People people = house.bean(People.class);
  private final Passkeys passkeys = house.bean(Passkeys.class);
  private final Person person =
      people.join(
          new EmailAddress(TestHouse.unique("passkey") + "@example.org"), "Ana", Language.ENGLISH);

  private static Optional<Path> chromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Test
  void a_person_adds_a_passkey_signs_in_with_it_and_removes_it() {
    Optional<Path> chromium = chromium();
    assumeTrue(
        chromium.isPresent(), "Left out: no Chromium or Chrome, so no passkeys in a browser");
    var options = new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    try (Playwright playwright = Playwright.create(options);
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(List.of("--no-sandbox")));
        BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          complaints.add(message.text());
        }
      });
      addAuthenticator(context.newCDPSession(page));

      page.navigate(people.signInLink(person.id(), "/account", Duration.ofMinutes(5)));
      page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
      page.getByLabel("Name of this device").fill("Ana’s <phone>");
      page.getByRole(AriaRole.BUTTON, named("Add a passkey")).click();
      page.getByText("Ana’s <phone>").waitFor();
      assertThat(passkeys.list(person.id()))
          .extracting(Passkeys.Passkey::label)
          .containsExactly("Ana’s <phone>");

      context.clearCookies();
      page.navigate(house.address() + "/sign-in?to=%2Faccount");
      page.getByRole(AriaRole.BUTTON, named("Use a passkey")).click();
      page.waitForURL(house.address() + "/account");
      assertThat(page.locator("#email").inputValue()).isEqualTo(person.email().value());

      var other =
          people.join(
              new EmailAddress(TestHouse.unique("thief") + "@example.org"), "T", Language.ENGLISH);
      String remove = "/account/passkeys/" + passkeys.list(person.id()).getFirst().id() + "/remove";
      assertThat(Guest.signedIn(house, other).submit("/account", remove, Map.of()).statusCode())
          .isEqualTo(404);

      page.getByRole(AriaRole.BUTTON, named("Remove the passkey Ana’s <phone>")).click();
      page.getByText("The passkey is removed.").waitFor();
      assertThat(passkeys.list(person.id())).isEmpty();

      context.clearCookies();
      page.navigate(house.address() + "/sign-in");
      page.getByRole(AriaRole.BUTTON, named("Use a passkey")).click();
      page.getByText("The passkey was not accepted.").waitFor();
      assertThat(complaints)
          .allSatisfy(text -> assertThat(text).doesNotContain("Content Security Policy"));
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void addAuthenticator(CDPSession devtools) {
    devtools.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var arguments = new JsonObject();
    arguments.add("options", options);
    devtools.send("WebAuthn.addVirtualAuthenticator", arguments);
  }
}

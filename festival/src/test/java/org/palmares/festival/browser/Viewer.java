package org.palmares.festival.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palmares.festival.TestHouse;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;

/// Somebody who looks at the house with a real browser, at a desk or on a phone. What goes wrong
/// behind the page is kept in mind: an error in the console, a breach of the content security
/// policy (which the console tells, too), a request to anywhere but the house.
public final class Viewer implements AutoCloseable {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /// The browser calls an answer an error that is none here: a form told what to correct.
  private static final String TOLD_TO_CORRECT =
      "Failed to load resource: the server responded with a status of 422";

  private final TestHouse house;
  private final Screen screen;
  private final BrowserContext context;
  private final Page page;
  private final List<String> troubles = new ArrayList<>();

  private Viewer(TestHouse house, Screen screen, String language) {
    this.house = house;
    this.screen = screen;
    this.context =
        Chromium.open()
            .newContext(
                new NewContextOptions()
                    .setViewportSize(screen.width(), screen.height())
                    .setHasTouch(screen.touch())
                    .setIsMobile(screen.touch())
                    .setLocale(language)
                    .setTimezoneId("Asia/Seoul")
                    .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    context.setDefaultTimeout((double) Duration.ofSeconds(30).toMillis());
    this.page = context.newPage();
    watch(page);
  }

  /// Somebody the house does not know, reading English.
  public static Viewer at(TestHouse house, Screen screen) {
    return new Viewer(house, screen, "en");
  }

  /// Somebody the house does not know, reading another language.
  public static Viewer at(TestHouse house, Screen screen, String language) {
    return new Viewer(house, screen, language);
  }

  /// Somebody who came in by a link as in letters, and stands where it led to.
  public static Viewer signedIn(TestHouse house, Screen screen, Person person, String to) {
    var viewer = new Viewer(house, screen, person.language().tag());
    viewer.enter(house.bean(People.class).signInLink(person.id(), to, Duration.ofMinutes(30)));
    return viewer;
  }

  /// Opens a link to sign in and presses its button.
  public void enter(String link) {
    page.navigate(link);
    press("form[action^='/sign-in/'] button");
  }

  private void watch(Page opened) {
    opened.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().startsWith(TOLD_TO_CORRECT)) {
        troubles.add(told(message));
      }
    });
    opened.onPageError(error -> troubles.add("Script on " + opened.url() + ": " + error));
    opened.onRequest(request -> {
      var address = URI.create(request.url().replaceAll("[{}|^`\\\\]", "_"));
      if (address.getHost() != null
          && !address.getAuthority().equals(URI.create(house.address()).getAuthority())) {
        troubles.add("Request to elsewhere from " + opened.url() + ": " + request.url());
      }
    });
  }

  private static String told(ConsoleMessage message) {
    return "Console on " + message.page().url() + ": " + message.text() + " " + message.location();
  }

  /// The page itself.
  public Page page() {
    return page;
  }

  /// What is at hand to look.
  public Screen screen() {
    return screen;
  }

  /// Opens a page of the house.
  public void open(String path) {
    page.navigate(house.address() + path);
  }

  /// The path that is open now.
  public String path() {
    return page.url().substring(house.address().length());
  }

  /// The first element of a kind.
  public Locator see(String selector) {
    return page.locator(selector).first();
  }

  /// Presses a button or follows a link.
  public void press(String selector) {
    see(selector).click();
  }

  /// The page's text as its reader has it.
  public String text() {
    return page.locator("body").innerText();
  }

  /// Looks closely at this page: whether it fits its screen, and whether somebody is kept out of
  /// it. What is wrong is told at the end, by [#foundNoFault()], so that a story is seen to its
  /// end.
  public void looksClosely() {
    looksAtTheWidth();
    for (String barrier : barriers()) {
      troubles.add("Barrier on " + page.url() + " (" + screen + "): " + barrier);
    }
  }

  /// Looks only at whether the page fits its screen.
  public void looksAtTheWidth() {
    wider().ifPresent(wide -> troubles.add("Wider than the screen: " + page.url() + " " + wide));
  }

  /// Says that nothing was wrong with any page seen until now.
  public void foundNoFault() {
    assertThat(troubles).isEmpty();
  }

  /// What sticks out of the screen at its side, if anything does.
  private Optional<List<String>> wider() {
    @SuppressWarnings("unchecked")
    var found =
        (List<String>)
            page.evaluate(
                """
                () => {
                  const root = document.scrollingElement;
                  if (root.scrollWidth <= root.clientWidth) return [];
                  const out = [...document.body.querySelectorAll('*')]
                    .filter(e => { const r = e.getBoundingClientRect();
                      return r.width > 0 && (r.right > root.clientWidth + 0.5 || r.left < -0.5); })
                    .slice(0, 4).map(e => e.outerHTML.slice(0, 120));
                  return [root.scrollWidth + ' > ' + root.clientWidth, ...out];
                }
                """);
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  private List<String> barriers() {
    return new AxeBuilder(page)
        .withTags(WCAG).setLegacyMode(true).analyze().getViolations().stream()
            .map(Viewer::told)
            .toList();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream()
            .limit(4)
            .map(node -> "\n    " + node.getTarget() + " " + node.getFailureSummary())
            .collect(Collectors.joining());
  }

  @Override
  public void close() {
    context.close();
  }
}

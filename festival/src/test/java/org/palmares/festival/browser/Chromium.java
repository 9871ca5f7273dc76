package org.palmares.festival.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The browser that is installed on this machine, started once for a run of tests. It can reach
/// nothing but the house.
final class Chromium {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> WORDS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost");

  private Chromium() {}

  /// The running browser; the test is skipped where none is installed.
  static Browser open() {
    Assumptions.assumeTrue(
        find().isPresent(),
        "SKIPPED, nothing was looked at in a browser: there is no "
            + String.join(", ", NAMES)
            + " on the PATH. PALMARES_CHROME names a browser that stands elsewhere.");
    return Running.BROWSER;
  }

  private static Optional<Path> find() {
    Optional<Path> named = Optional.ofNullable(System.getenv("PALMARES_CHROME")).map(Path::of);
    return named.or(() ->
        NAMES.stream()
            .flatMap(name -> directories().map(directory -> directory.resolve(name)))
            .filter(Files::isExecutable)
            .findFirst());
  }

  private static Stream<Path> directories() {
    return Stream.of(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .filter(directory -> !directory.isBlank())
        .map(Path::of);
  }

  /// Begins with the first who asks; the driver ends with the tests.
  private static final class Running {
    static final Browser BROWSER = start();

    private static Browser start() {
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      return playwright
          .chromium()
          .launch(new LaunchOptions().setExecutablePath(find().orElseThrow()).setArgs(WORDS));
    }
  }
}

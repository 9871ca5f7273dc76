package org.palmares.festival.browser;

import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.Locale;

/// Pictures of pages. They go to `target/pictures`; with `PALMARES_PICTURES=1` in the environment
/// they replace those of the documentation.
public final class Pictures {
  private Pictures() {}

  /// Whether the documentation's pictures are to be taken anew.
  public static boolean wanted() {
    return "1".equals(System.getenv("PALMARES_PICTURES"));
  }

  /// Takes what is seen now, as `NAME-desk.png` or `NAME-phone.png`.
  public static void take(Viewer viewer, String name) {
    viewer.page().evaluate("() => document.fonts.ready.then(() => true)");
    viewer
        .page()
        .screenshot(
            new ScreenshotOptions()
                .setPath(
                    album()
                        .resolve(
                            name
                                + "-"
                                + viewer.screen().name().toLowerCase(Locale.ROOT)
                                + ".png")));
  }

  private static Path album() {
    return wanted() ? Path.of("..", "docs", "pictures") : Path.of("target", "pictures");
  }
}

package org.palmares.festival.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palmares.festival.TestHouse;
import org.palmares.festival.browser.Screen;
import org.palmares.festival.browser.Viewer;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.vault.Vault;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.people.Person;
import org.palmares.festival.stories.Props;

/// A real browser plays a real preview, streamed piece by piece and in one, and jumps in it.
class WatchingAPreviewTest {
  private final TestHouse house = TestHouse.open();
  private final EntryTests festival = new EntryTests();
  private final Person maker = festival.person("Maker", Language.ENGLISH);

  @Test
  void a_browser_streams_it_and_plays_it_in_one_and_jumps_in_both() throws IOException {
    Entry entry = festival.draft(festival.edition(), maker.id(), "Watched");
    CopyId copy = inspected(entry);
    try (Viewer viewer = Viewer.signedIn(house, Screen.DESK, maker, "/entries/" + entry.id())) {
      Page page = viewer.page();
      page.waitForFunction("() => document.querySelector('.inspection video').readyState > 0");
      boolean streams =
          page.evaluate(
                  "() => document.createElement('video')"
                      + ".canPlayType('application/vnd.apple.mpegurl')")
              .toString()
              .equals("maybe");
      assertThat(page.evaluate("() => document.querySelector('.inspection video').currentSrc"))
          .isEqualTo(
              house.address() + "/media/" + copy + (streams ? "/master.m3u8" : "/preview.mp4"));
      assertThat(watched(page, "document.querySelector('.inspection video')")).isEqualTo(PLAYED);
      assertThat(watched(page, inOne("/media/" + copy + "/preview.mp4"))).isEqualTo(PLAYED);
      pointAtTheTimeLine(viewer);
      viewer.foundNoFault();
    }
  }

  private static final String PLAYED = "320x180, 9 s, there at 7 s and 2 s, played on";

  private static String inOne(String address) {
    return "document.body.appendChild(Object.assign(document.createElement('video'), {src: '"
        + address
        + "'}))";
  }

  /// Jumps forward and back and plays.
  private static Object watched(Page page, String video) {
    return page.evaluate(
        """
        async () => {
          const video = %s;
          const once = (what) => new Promise((resolve, reject) => {
            video.addEventListener(what, resolve, { once: true });
            setTimeout(() => reject(new Error('no ' + what + ' ' + video.error?.message)), 20000);
          });
          video.muted = true;
          if (video.readyState === 0) await once('loadedmetadata');
          const told = [`${video.videoWidth}x${video.videoHeight}`, `${Math.round(video.duration)} s`];
          const there = [];
          for (const time of [7, 2]) {
            video.currentTime = time;
            await once('seeked');
            if (video.readyState >= 2) there.push(`${video.currentTime} s`);
          }
          told.push('there at ' + there.join(' and '));
          await video.play();
          while (video.currentTime < 2.5) await once('timeupdate');
          video.pause();
          told.push('played on');
          return told.join(', ');
        }
        """
            .formatted(video));
  }

  private static void pointAtTheTimeLine(Viewer viewer) {
    var line = viewer.see(".seek");
    line.scrollIntoViewIfNeeded();
    var box = line.boundingBox();
    viewer.page().mouse().move(box.x + box.width * 2 / 3, box.y + box.height / 2);
    var picture = viewer.see(".seek-picture");
    assertThat(picture.isVisible()).isTrue();
    assertThat(picture.evaluate("it => getComputedStyle(it).backgroundPosition"))
        .isEqualTo("-960px 0px");
    viewer.page().mouse().click(box.x + box.width * 2 / 3, box.y + box.height / 2);
    viewer
        .page()
        .waitForFunction(
            "() => Math.abs(document.querySelector('.inspection video').currentTime - 6) < 0.2");
    viewer.page().mouse().move(1, 1);
    assertThat(picture.isVisible()).isFalse();
  }

  private CopyId inspected(Entry entry) throws IOException {
    Path film = new Props(house).film("watching", 320, 180, 9);
    CopyId copy =
        house
            .bean(Films.class)
            .deposit(
                entry.film(),
                house.bean(Vault.class).take(film),
                "watching.mp4",
                Optional.of(maker.id()))
            .id();
    TestHouse.eventually(
        Duration.ofMinutes(2),
        "the film is measured",
        () -> house.bean(Inspections.class).get(copy) instanceof Inspected.Measured);
    return copy;
  }
}

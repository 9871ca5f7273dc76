package org.palmares.festival.bench;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;

/// Pages, one request after the other, warm: how many a second, and how long one takes.
final class PagesBench {
  private static final int WARMING = 300;
  private static final int MEASURED = 300;

  private final BenchHouse house;
  private final int entries;

  PagesBench(BenchHouse house, int entries) {
    this.house = house;
    this.entries = entries;
  }

  void measure() throws IOException, InterruptedException {
    BenchVisitor organiser = BenchVisitor.with(house.address(), house.link("organiser"));
    BenchVisitor juror = BenchVisitor.with(house.address(), house.link("juror"));
    String edition = house.address() + "/e/" + BenchEdition.ID;
    page("call page", organiser, edition, "");
    page(
        "entries, " + entries + " in the edition",
        organiser,
        edition + "/entries",
        "at most 50 ms");
    page("judging, " + entries + " films", organiser, edition + "/judging", "at most 50 ms");
    page("a juror's films", juror, edition + "/screening-room", "");
  }

  private void page(String name, BenchVisitor visitor, String address, String aim)
      throws IOException, InterruptedException {
    URI page = URI.create(address);
    for (int i = 0; i < WARMING; i++) {
      expectPage(visitor, page);
    }
    double[] millis = new double[MEASURED];
    long all = System.nanoTime();
    for (int i = 0; i < MEASURED; i++) {
      long start = System.nanoTime();
      expectPage(visitor, page);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    double perSecond = MEASURED / ((System.nanoTime() - all) / 1e9);
    Arrays.sort(millis);
    BenchCommand.say(name + ", median", millis[MEASURED / 2], "ms", aim);
    BenchCommand.say(name + ", one reader", perSecond, "/s", "");
  }

  private static void expectPage(BenchVisitor visitor, URI page)
      throws IOException, InterruptedException {
    int status = visitor.get(page).statusCode();
    if (status != 200) {
      throw new IllegalStateException(page + " answered " + status);
    }
  }
}

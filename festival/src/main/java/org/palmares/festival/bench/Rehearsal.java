package org.palmares.festival.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// Goes a few times through what a house does all day, so that the JDK can note what it loads and
/// where it is busy (JEP 514 and 515).
public final class Rehearsal {
  private static final List<String> PUBLIC =
      List.of("/", "/sign-in", "/palmares.css", "/no-such-page");
  private static final List<String> OF_THE_EDITION = List.of("", "/entries", "/judging");
  private static final int ENTRIES = 20;
  private static final int ROUNDS = 20;
  private static final int MEBIBYTES = 128;

  private Rehearsal() {}

  /// @param address of a house that has nothing in it
  /// @param place for a file
  public static void at(String address, BenchEdition edition, Path place)
      throws IOException, InterruptedException {
    edition.fill(ENTRIES);
    BenchVisitor organiser = BenchVisitor.with(address, edition.link("organiser"));
    BenchVisitor juror = BenchVisitor.with(address, edition.link("juror"));
    String call = address + "/e/" + BenchEdition.ID;
    for (int round = 0; round < ROUNDS; round++) {
      for (String page : PUBLIC) {
        organiser.get(URI.create(address + page));
      }
      for (String page : OF_THE_EDITION) {
        organiser.get(URI.create(call + page));
      }
      juror.get(URI.create(call + "/screening-room"));
    }
    BenchVisitor.with(address, edition.link("entrant")).bring(Noise.film(place, MEBIBYTES));
  }
}

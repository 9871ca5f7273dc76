package org.palmares.film.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.palmares.film.Film;
import org.palmares.film.delivery.Conformance;
import org.palmares.film.delivery.Outcome;
import org.palmares.film.delivery.Profile;
import org.palmares.film.delivery.Profiles;

/// A delivery profile by which films are measured at a terminal.
record Asked(Profile profile) {
  private static final int LONGEST = 1 << 20;

  /// A profile that comes with the program, or one in a file.
  ///
  /// @throws IllegalArgumentException when there is no such profile, or none in the file
  static Asked of(String nameOrFile) {
    return new Asked(Profiles.find(nameOrFile).orElseGet(() -> read(Path.of(nameOrFile))));
  }

  private static Profile read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "there is no profile %s: neither a file nor one of %s"
              .formatted(
                  file,
                  Profiles.listShipped().stream()
                      .map(Profile::id)
                      .collect(Collectors.joining(", "))));
    }
    try (var in = Files.newInputStream(file)) {
      return Profile.parse(
          new String(in.readNBytes(LONGEST), java.nio.charset.StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read".formatted(file), e);
    }
  }

  private Conformance of(Film film) {
    return Conformance.of(profile, film.delivery());
  }

  boolean failedBy(Film film) {
    return of(film).outcome() == Outcome.FAIL;
  }

  /// What it says of a film, the gravest first.
  List<String> lines(Film film) {
    var said = of(film);
    var lines = new ArrayList<String>();
    lines.add(
        TextReport.line(
            "profile", "%s: %s".formatted(TextReport.safe(profile.name()), word(said))));
    said.shortcomings()
        .forEach(it ->
            lines.add(
                TextReport.line(
                    it.outcome() == Outcome.FAIL ? "fails" : "warns",
                    TextReport.safe(it.sentence()))));
    return lines;
  }

  private static String word(Conformance said) {
    return switch (said.outcome()) {
      case PASS, NOT_APPLICABLE -> "as asked for";
      case WARN -> "as asked for, with warnings";
      case FAIL -> "not as asked for";
    };
  }
}

package org.palmares.festival.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.palmares.festival.films.Credit;
import org.palmares.festival.films.DataSheet;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;

/// One line of `demo/films.tsv`: a film of the recipe, and who enters it where.
record DemoEntry(
    String key,
    String section,
    String title,
    String language,
    String romanised,
    String english,
    List<String> countries,
    String director,
    String latin,
    EmailAddress email,
    Language speaks,
    List<String> tools,
    String synopsis) {

  static List<DemoEntry> all() {
    InputStream table =
        Objects.requireNonNull(DemoEntry.class.getResourceAsStream("/demo/films.tsv"));
    try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(DemoEntry::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DemoEntry of(String line) {
    String[] cells = line.split("\t", -1);
    return new DemoEntry(
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        cells[4],
        cells[5],
        List.of(cells[6].split(",", -1)),
        cells[7],
        cells[8],
        new EmailAddress(cells[9]),
        Language.of(cells[10]),
        List.of(cells[11].split(";", -1)),
        cells[12]);
  }

  DataSheet sheet() {
    return new DataSheet(
        title,
        language,
        romanised,
        english,
        countries,
        Optional.of(LocalDate.of(2026, 9, 1)),
        Optional.of(DataSheet.Premiere.WORLD),
        List.of(),
        List.of(),
        "",
        "",
        synopsis,
        "",
        "",
        Optional.of(90),
        tools,
        Optional.empty(),
        List.of(
            new Credit(Credit.Role.DIRECTOR, director, latin),
            new Credit(Credit.Role.WRITER, director, latin),
            new Credit(Credit.Role.AI_ARTIST, director, latin)),
        Optional.of(1),
        Optional.of(LocalDate.of(1994, 5, 17)),
        Optional.of(false),
        false,
        false,
        Optional.empty(),
        "");
  }
}

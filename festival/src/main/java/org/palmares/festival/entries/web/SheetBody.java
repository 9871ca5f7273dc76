package org.palmares.festival.entries.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palmares.festival.films.TypedSheet;

/// A data sheet as programs send and get it. A field that is not sent stays as it is; numbers and
/// days may be sent as texts, so that one that cannot stand is told by its name.
@Schema(name = "DataSheet")
record SheetBody(
    @Schema(maxLength = 300) @Nullable String title,
    @Schema(description = "BCP 47", example = "ko") @Nullable String titleLanguage,
    @Schema(maxLength = 300) @Nullable String romanisedTitle,
    @Schema(maxLength = 300) @Nullable String englishTitle,
    @Schema(description = "ISO 3166-1 alpha-2, at most 20") @Nullable List<String> countries,
    @Schema(description = "ISO 8601", example = "2026-03-01") @Nullable String completed,
    @Schema(
            allowableValues = {
              "WORLD",
              "INTERNATIONAL",
              "CONTINENTAL",
              "NATIONAL",
              "REGIONAL",
              "LOCAL",
              "NONE",
              ""
            })
        @Nullable String premiere,
    @Schema(description = "BCP 47, at most 20; zxx for no dialogue")
        @Nullable List<String> spokenLanguages,
    @Schema(description = "BCP 47, at most 20") @Nullable List<String> subtitleLanguages,
    @Schema(maxLength = 200) @Nullable String genres,
    @Schema(maxLength = 500) @Nullable String logline,
    @Schema(maxLength = 3000) @Nullable String synopsis,
    @Schema(maxLength = 6000) @Nullable String statement,
    @Schema(maxLength = 6000) @Nullable String biography,
    @Schema(description = "Percent, 0 to 100", example = "80") @Nullable String aiShare,
    @Schema(description = "At most 60, each of at most 200 characters")
        @Nullable List<String> tools,
    @Schema(description = "m:ss, h:mm:ss or seconds", example = "1:05")
        @Nullable String creditsLength,
    @Schema(description = "At most 200") @Nullable List<CreditBody> credits,
    @Schema(description = "1 to 10000", example = "4") @Nullable String teamSize,
    @Schema(description = "ISO 8601", example = "1990-12-31") @Nullable String entrantBorn,
    @Schema(allowableValues = {"true", "false", ""}) @Nullable String depictsMinors,
    @Schema(allowableValues = {"true", "false"}) @Nullable String student,
    @Schema(allowableValues = {"true", "false"}) @Nullable String firstFilm,
    @Schema(description = "A whole number") @Nullable String budget,
    @Schema(maxLength = 30000) @Nullable String productionPlan) {

  /// A person in a role. A tool is refused here: it belongs in the list of tools.
  @Schema(name = "Credit")
  record CreditBody(
      @Schema(
              allowableValues = {
                "DIRECTOR",
                "WRITER",
                "PRODUCER",
                "AI_ARTIST",
                "CINEMATOGRAPHER",
                "EDITOR",
                "COMPOSER",
                "SOUND",
                "CAST",
                "VOICE",
                "OTHER"
              })
          @Nullable String role,
      @Schema(maxLength = 200) @Nullable String name,
      @Schema(maxLength = 200) @Nullable String latinName) {}

  static SheetBody of(TypedSheet sheet) {
    return new SheetBody(
        sheet.text("title"),
        sheet.text("titleLanguage"),
        sheet.text("romanisedTitle"),
        sheet.text("englishTitle"),
        sheet.texts("countries"),
        sheet.text("completed"),
        sheet.text("premiere"),
        sheet.texts("spokenLanguages"),
        sheet.texts("subtitleLanguages"),
        sheet.text("genres"),
        sheet.text("logline"),
        sheet.text("synopsis"),
        sheet.text("statement"),
        sheet.text("biography"),
        sheet.text("aiShare"),
        sheet.text("tools").lines().toList(),
        sheet.text("creditsLength"),
        sheet.credits().stream()
            .map(line -> new CreditBody(line.role(), line.name(), line.latinName()))
            .toList(),
        sheet.text("teamSize"),
        sheet.text("entrantBorn"),
        sheet.text("depictsMinors"),
        sheet.text("student"),
        sheet.text("firstFilm"),
        sheet.text("budget"),
        sheet.text("productionPlan"));
  }

  TypedSheet typed() {
    Map<String, List<String>> fields = new HashMap<>();
    put(fields, "title", title);
    put(fields, "titleLanguage", titleLanguage);
    put(fields, "romanisedTitle", romanisedTitle);
    put(fields, "englishTitle", englishTitle);
    put(fields, "countries", countries);
    put(fields, "completed", completed);
    put(fields, "premiere", premiere);
    put(fields, "spokenLanguages", spokenLanguages);
    put(fields, "subtitleLanguages", subtitleLanguages);
    put(fields, "genres", genres);
    put(fields, "logline", logline);
    put(fields, "synopsis", synopsis);
    put(fields, "statement", statement);
    put(fields, "biography", biography);
    put(fields, "aiShare", aiShare);
    put(fields, "tools", tools == null ? null : String.join("\n", present(tools)));
    put(fields, "creditsLength", creditsLength);
    put(fields, "teamSize", teamSize);
    put(fields, "entrantBorn", entrantBorn);
    put(fields, "depictsMinors", depictsMinors);
    put(fields, "student", student);
    put(fields, "firstFilm", firstFilm);
    put(fields, "budget", budget);
    put(fields, "productionPlan", productionPlan);
    if (credits != null) {
      fields.put(
          TypedSheet.CREDIT_ROLE, credits.stream().map(credit -> text(credit.role())).toList());
      fields.put(
          TypedSheet.CREDIT_NAME, credits.stream().map(credit -> text(credit.name())).toList());
      fields.put(
          TypedSheet.CREDIT_LATIN,
          credits.stream().map(credit -> text(credit.latinName())).toList());
    }
    return new TypedSheet(fields);
  }

  private static void put(Map<String, List<String>> fields, String field, @Nullable String text) {
    if (text != null) {
      fields.put(field, List.of(text));
    }
  }

  private static void put(
      Map<String, List<String>> fields, String field, @Nullable List<String> texts) {
    if (texts != null) {
      fields.put(field, present(texts));
    }
  }

  private static List<String> present(List<String> texts) {
    return texts.stream().filter(java.util.Objects::nonNull).toList();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}

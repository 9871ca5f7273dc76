package org.palmares.festival.edition.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.palmares.festival.edition.Amendment;
import org.palmares.festival.edition.Call;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Extension;
import org.palmares.festival.edition.RegulationsAsJson;
import org.palmares.festival.house.vocabulary.Wording;
import tools.jackson.databind.JsonNode;

/// What the API of editions takes and gives.
final class EditionBodies {
  private static final String REGULATIONS =
      "version, sections, general rules, criteria and terms. A rule is named by `rule`: RunningTime"
          + " (min, max, withCredits), AiShare (minPercent), ToolsNamed, EntriesPerPerson (max,"
          + " perSection), PictureSize (minWidth, minHeight), SoundTrack, SubtitledIn (languages),"
          + " CompletedSince (day), TeamSize (max), LeastAge (years), NoMinors, BudgetWithin"
          + " (amount, currency), ProductionPlan (minWords), CountriesOnly (countries),"
          + " FilmDeposited. Durations are ISO 8601 (PT10M); texts are objects by language.";

  private EditionBodies() {}

  /// An edition in a list.
  record Line(
      String edition, Map<String, String> name, Call call, Instant opens, Instant deadline) {
    static Line of(Edition edition, Instant now) {
      return new Line(
          edition.id().value(),
          byTag(edition.name()),
          edition.call(now),
          edition.opens(),
          edition.deadline());
    }
  }

  /// An edition with all that everybody may know of it.
  record Whole(
      String edition,
      Map<String, String> name,
      Map<String, String> invitation,
      Call call,
      String zone,
      Instant opens,
      Instant deadline,
      boolean blind,
      String contact,
      @Schema(type = "object", implementation = Object.class, description = REGULATIONS)
          JsonNode regulations,
      List<Moved> extensions,
      List<Amended> amendments,
      boolean hidden) {
    static Whole of(
        Edition edition,
        Instant now,
        List<Extension> extensions,
        List<Amendment> amendments,
        boolean hidden) {
      return new Whole(
          edition.id().value(),
          byTag(edition.name()),
          byTag(edition.invitation()),
          edition.call(now),
          edition.zone().getId(),
          edition.opens(),
          edition.deadline(),
          edition.blind(),
          edition.contact(),
          RegulationsAsJson.tree(edition.regulations()),
          extensions.stream().map(Moved::of).toList(),
          amendments.stream().map(Amended::of).toList(),
          hidden);
    }
  }

  /// A deadline that was moved.
  record Moved(Instant former, Instant deadline, Instant at, String reason) {
    static Moved of(Extension extension) {
      return new Moved(
          extension.former(), extension.deadline(), extension.at(), extension.reason());
    }
  }

  /// A version of the regulations after the first.
  record Amended(int version, Instant at, String reason) {
    static Amended of(Amendment amendment) {
      return new Amended(amendment.version(), amendment.at(), amendment.reason());
    }
  }

  /// What is needed to open an edition. `opens` and `deadline` are local date-times in `zone`
  /// (`2026-12-01T10:00`) or moments with an offset. A `hidden` one waits to be announced.
  record Opening(
      @Nullable String template,
      @Nullable String edition,
      @Nullable Map<String, String> name,
      @Nullable String zone,
      @Nullable String opens,
      @Nullable String deadline,
      @Nullable String contact,
      @Nullable Boolean hidden) {
    Sheet sheet() {
      Map<String, String> written = new HashMap<>();
      put(written, "template", template);
      put(written, "address", edition);
      put(written, "zone", zone);
      put(written, "opens", opens);
      put(written, "deadline", deadline);
      put(written, "contact", contact);
      if (name != null) {
        name.forEach((tag, text) -> put(written, "name-" + tag, text));
      }
      return new Sheet(written);
    }
  }

  /// New regulations, made from the version that they carry, and why.
  record Amending(
      @Schema(type = "object", implementation = Object.class, description = REGULATIONS)
          @Nullable JsonNode regulations,
      @Nullable String reason) {}

  /// A later deadline, and why.
  record Extending(@Nullable String deadline, @Nullable String reason) {
    Sheet sheet() {
      Map<String, String> written = new HashMap<>();
      put(written, "deadline", deadline);
      put(written, "reason", reason);
      return new Sheet(written);
    }
  }

  /// Time zone and dates; what is not sent stays. Dates are written as for opening.
  record Calendar(@Nullable String zone, @Nullable String opens, @Nullable String deadline) {
    Sheet over(Sheet now) {
      Map<String, String> written = new HashMap<>(now.written());
      put(written, "zone", zone);
      put(written, "opens", opens);
      put(written, "deadline", deadline);
      return new Sheet(written);
    }
  }

  /// The texts of an edition, those of many languages by tag; what is not sent stays.
  record Texts(
      @Nullable Map<String, String> name,
      @Nullable Map<String, String> invitation,
      @Nullable String contact,
      @Nullable Boolean blind) {
    Sheet over(Sheet now) {
      Map<String, String> written = new HashMap<>(now.written());
      put(written, "contact", contact);
      if (name != null) {
        name.forEach((tag, text) -> put(written, "name-" + tag, text));
      }
      if (invitation != null) {
        invitation.forEach((tag, text) -> put(written, "invitation-" + tag, text));
      }
      put(written, "blind", blind == null ? null : blind ? "yes" : "");
      return new Sheet(written);
    }
  }

  private static void put(Map<String, String> written, String name, @Nullable String value) {
    if (value != null) {
      written.put(name, value);
    }
  }

  private static Map<String, String> byTag(Wording wording) {
    var texts = new TreeMap<String, String>();
    wording.texts().forEach((language, text) -> texts.put(language.tag(), text));
    return texts;
  }
}

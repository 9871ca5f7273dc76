package org.palmares.festival.awards.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.palmares.festival.awards.Award;
import org.palmares.festival.awards.AwardId;
import org.palmares.festival.awards.Awards;
import org.palmares.festival.awards.Prize;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.palmares.festival.house.vocabulary.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The awards for programs of organisers.
@RestController
class AwardsApi {
  private final Awards awards;
  private final AwardDesk desk;

  AwardsApi(Awards awards, AwardDesk desk) {
    this.awards = awards;
    this.desk = desk;
  }

  @Operation(summary = "All awards, secret ones too")
  @GetMapping("/api/editions/{edition}/awards")
  List<AwardJson> list(Organiser organiser) {
    return awards.list(organiser.edition()).stream().map(AwardJson::of).toList();
  }

  @Operation(summary = "Add an award that is not given yet, after all others")
  @PostMapping("/api/editions/{edition}/awards")
  @ResponseStatus(HttpStatus.CREATED)
  AwardJson add(Organiser organiser, @RequestBody PrizeJson prize) {
    AwardId id = desk.add(organiser.edition(), prize.form());
    return AwardJson.of(awards.get(organiser.edition(), id));
  }

  @Operation(summary = "Change what an award is, and its place among the others")
  @PutMapping("/api/editions/{edition}/awards/{award}/prize")
  AwardJson change(Organiser organiser, @PathVariable String award, @RequestBody PrizeJson prize) {
    AwardId id = AwardForm.id(award);
    desk.change(organiser.edition(), id, prize.form());
    return AwardJson.of(awards.get(organiser.edition(), id));
  }

  @Operation(
      summary =
          "Give an award to a selected film until a moment in secret, or publish it at once; without"
              + " a winner it is open again")
  @PutMapping("/api/editions/{edition}/awards/{award}")
  AwardJson give(Organiser organiser, @PathVariable String award, @RequestBody WinnerJson winner) {
    return AwardJson.of(desk.give(organiser, AwardForm.id(award), winner.form()));
  }

  @Operation(summary = "Correct an award that is public, with the reason that the ledger keeps")
  @PostMapping("/api/editions/{edition}/awards/{award}/corrections")
  AwardJson correct(
      Organiser organiser, @PathVariable String award, @RequestBody CorrectionJson correction) {
    AwardId id = AwardForm.id(award);
    desk.correct(organiser, id, correction.form());
    return AwardJson.of(awards.get(organiser.edition(), id));
  }

  @Operation(summary = "Take away an award that is not public")
  @DeleteMapping("/api/editions/{edition}/awards/{award}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Organiser organiser, @PathVariable String award) {
    awards.remove(organiser.edition(), AwardForm.id(award));
  }

  /// What an award is; texts are objects by language, `embargo` is needed for a new one only.
  record PrizeJson(
      @Nullable Map<String, @Nullable String> name,
      @Nullable String prize,
      @Nullable Long amount,
      @Nullable String currency,
      @Nullable Integer place,
      @Nullable String embargo) {
    AwardForm form() {
      Map<String, String> written = new HashMap<>();
      putTexts(written, "name", name);
      put(written, "prize", prize);
      put(written, "amount", amount);
      put(written, "currency", currency);
      put(written, "place", place);
      put(written, "embargo", embargo);
      return new AwardForm(written);
    }
  }

  /// Whose an award is and why, and until when that is secret.
  record WinnerJson(
      @Nullable String winner,
      @Nullable Map<String, @Nullable String> citation,
      @Nullable String embargo,
      @Nullable Boolean publish) {
    AwardForm form() {
      Map<String, String> written = new HashMap<>();
      put(written, "winner", winner);
      putTexts(written, "citation", citation);
      put(written, "embargo", embargo);
      put(written, "publish", publish);
      return new AwardForm(written);
    }
  }

  /// What is true instead of what was published, and why it was not.
  record CorrectionJson(
      @Nullable String winner,
      @Nullable Map<String, @Nullable String> citation,
      @Nullable String reason) {
    AwardForm form() {
      Map<String, String> written = new HashMap<>();
      put(written, "winner", winner);
      putTexts(written, "citation", citation);
      put(written, "reason", reason);
      return new AwardForm(written);
    }
  }

  static Map<String, String> byTag(Wording wording) {
    Map<String, String> texts = new TreeMap<>();
    wording.texts().forEach((language, text) -> texts.put(language.tag(), text));
    return texts;
  }

  private static void put(Map<String, String> written, String field, @Nullable Object value) {
    if (value != null) {
      written.put(field, value.toString());
    }
  }

  private static void putTexts(
      Map<String, String> written, String field, @Nullable Map<String, @Nullable String> texts) {
    if (texts != null) {
      texts.forEach((language, text) -> put(written, field + "-" + language, text));
    }
  }

  /// An award with all that organisers know of it.
  record AwardJson(
      String award,
      int place,
      Map<String, String> name,
      String prize,
      Optional<Prize.Money> money,
      Optional<String> winner,
      Map<String, String> citation,
      Instant embargo,
      boolean revealed) {
    static AwardJson of(Award award) {
      return new AwardJson(
          award.id().toString(),
          award.position(),
          AwardsApi.byTag(award.name()),
          award.prize(),
          award.what().money(),
          award.winner().map(Object::toString),
          award.citation().map(AwardsApi::byTag).orElse(Map.of()),
          award.embargo(),
          award.revealed());
    }
  }
}

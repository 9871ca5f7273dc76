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
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
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

/// Awards, for programs of organisers.
@RestController
class AwardsApi {
  private final Awards awards;
  private final Editions editions;

  AwardsApi(Awards awards, Editions editions) {
    this.awards = awards;
    this.editions = editions;
  }

  @Operation(summary = "All awards of an edition, secret ones too")
  @GetMapping("/api/editions/{edition}/awards")
  List<AwardBody> list(Organiser organiser) {
    return awards.list(organiser.edition()).stream().map(AwardBody::of).toList();
  }

  @Operation(summary = "Add an award, to be given later")
  @PostMapping("/api/editions/{edition}/awards")
  @ResponseStatus(HttpStatus.CREATED)
  AwardBody add(Organiser organiser, @RequestBody Adding adding) {
    Edition edition = editions.get(organiser.edition());
    AwardForm form = adding.form();
    Wording name = form.name().orElseThrow(() -> Refused.invalid(AwardForm.nameNeeded()));
    int position = awards.list(edition.id()).size() + 1;
    AwardId added = awards.add(edition.id(), position, name, form.prize(), embargo(form, edition));
    return find(edition.id(), added);
  }

  @Operation(
      summary =
          "Give an award to a received film, or lay it open again, and say until when that is"
              + " secret; public ones stay")
  @PutMapping("/api/editions/{edition}/awards/{award}")
  AwardBody give(Organiser organiser, @PathVariable String award, @RequestBody Giving giving) {
    Edition edition = editions.get(organiser.edition());
    AwardForm form = giving.form();
    AwardId id = AwardForm.id(award);
    Optional<EntryId> winner = form.winner();
    Instant embargo = embargo(form, edition);
    awards.give(edition.id(), id, winner, form.citation(), embargo, organiser.person().account());
    return find(edition.id(), id);
  }

  @Operation(summary = "Take away an award that is not public")
  @DeleteMapping("/api/editions/{edition}/awards/{award}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Organiser organiser, @PathVariable String award) {
    awards.remove(organiser.edition(), AwardForm.id(award));
  }

  private AwardBody find(EditionId edition, AwardId id) {
    return awards.list(edition).stream()
        .filter(award -> award.id().equals(id))
        .findFirst()
        .map(AwardBody::of)
        .orElseThrow(Refused::notHere);
  }

  private static Instant embargo(AwardForm form, Edition edition) {
    return form.embargo(edition.zone())
        .orElseThrow(() -> Refused.invalid(AwardForm.embargoNeeded()));
  }

  static Map<String, String> byTag(Wording wording) {
    var texts = new TreeMap<String, String>();
    wording.texts().forEach((language, text) -> texts.put(language.tag(), text));
    return texts;
  }

  /// A new award: its name by language, what comes with it, and until when it will be secret, as
  /// clocks in the edition's zone show it (`2026-12-05T19:30`) or with an offset.
  record Adding(
      @Nullable Map<String, @Nullable String> name,
      @Nullable String prize,
      @Nullable String embargo) {
    AwardForm form() {
      Map<String, String> written = new HashMap<>();
      put(written, "name", name);
      put(written, "prize", prize);
      put(written, "embargo", embargo);
      return new AwardForm(written);
    }
  }

  /// Who gets it (an entry; nobody where none is named), why, by language, and until when that is
  /// secret.
  record Giving(
      @Nullable String winner,
      @Nullable Map<String, @Nullable String> citation,
      @Nullable String embargo) {
    AwardForm form() {
      Map<String, String> written = new HashMap<>();
      put(written, "winner", winner);
      put(written, "citation", citation);
      put(written, "embargo", embargo);
      return new AwardForm(written);
    }
  }

  private static void put(Map<String, String> written, String field, @Nullable String text) {
    if (text != null) {
      written.put(field, text);
    }
  }

  private static void put(
      Map<String, String> written, String field, @Nullable Map<String, @Nullable String> texts) {
    if (texts != null) {
      texts.forEach((tag, text) -> put(written, field + "-" + tag, text));
    }
  }

  /// An award as organisers know it.
  record AwardBody(
      String award,
      Map<String, String> name,
      String prize,
      Optional<String> winner,
      Map<String, String> citation,
      Instant embargo,
      boolean revealed) {
    static AwardBody of(Award award) {
      return new AwardBody(
          award.id().toString(),
          byTag(award.name()),
          award.prize(),
          award.winner().map(EntryId::toString),
          award.citation().map(AwardsApi::byTag).orElse(Map.of()),
          award.embargo(),
          award.revealed());
    }
  }
}

package org.palmares.festival.inspection.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.inspection.DeliveryProfile;
import org.palmares.festival.inspection.DeliveryProfiles;
import org.palmares.film.delivery.Outcome;
import org.palmares.film.delivery.Profile;
import org.palmares.film.delivery.Profiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Delivery profiles for programs of organisers.
@RestController
class DeliveryApi {
  private final DeliveryProfiles profiles;
  private final JsonMapper json;

  DeliveryApi(DeliveryProfiles profiles, JsonMapper json) {
    this.profiles = profiles;
    this.json = json;
  }

  @Operation(summary = "What is asked of the files of films, in all versions, the latest first")
  @GetMapping("/api/editions/{edition}/delivery-profile")
  List<VersionJson> versions(Organiser organiser) {
    return profiles.versions(organiser.edition()).stream().map(VersionJson::of).toList();
  }

  @Operation(summary = "The delivery profiles to start from")
  @GetMapping("/api/editions/{edition}/delivery-profile/shipped")
  List<ShippedJson> shipped(Organiser organiser) {
    return Profiles.listShipped().stream()
        .map(profile -> new ShippedJson(profile.id(), profile.name(), profile.json()))
        .toList();
  }

  @Operation(
      summary = "Puts a profile in force for films inspected from now on; null asks for nothing")
  @PutMapping("/api/editions/{edition}/delivery-profile")
  VersionJson save(Organiser organiser, @RequestBody ChangeJson change) {
    return VersionJson.of(
        profiles.save(
            organiser.edition(),
            Optional.ofNullable(change.profile()).map(this::profile),
            Optional.ofNullable(change.basedOn()).orElse(0),
            Optional.ofNullable(change.reason()).orElse(""),
            organiser.person().account()));
  }

  @Operation(summary = "What a profile would say of every received film, without keeping it")
  @PostMapping("/api/editions/{edition}/delivery-profile/trial")
  List<TrialJson> tryOut(Organiser organiser, @RequestBody TryJson trial) {
    Object profile = trial.profile();
    if (profile == null) {
      throw Refused.invalid(Told.of("inspection.delivery.no-rules"));
    }
    return profiles.tryOut(organiser.edition(), profile(profile)).stream()
        .map(t ->
            new TrialJson(
                t.film().entry(),
                t.film().film().title(),
                t.now(),
                t.then(),
                t.shortcomings().stream().map(DeliveryProfiles.RuleSaying::told).toList()))
        .toList();
  }

  @Operation(summary = "Measures all films by the profile in force; says how many were not yet")
  @PostMapping("/api/editions/{edition}/delivery-profile/apply")
  AppliedJson apply(Organiser organiser) {
    return new AppliedJson(profiles.apply(organiser.edition(), organiser.person().account()));
  }

  /// What the library objects to is in English, and told where that is read.
  private Profile profile(Object sent) {
    try {
      return Profile.parse(json.writeValueAsString(sent));
    } catch (IllegalArgumentException wrong) {
      throw Refused.invalid(
          Told.of("inspection.delivery.unreadable", String.valueOf(wrong.getMessage())));
    }
  }

  /// A profile as JSON, `null` for none; the version it was made from; why.
  record ChangeJson(
      @Nullable @Schema(type = "object") Object profile,
      @Nullable Integer basedOn,
      @Nullable String reason) {}

  record TryJson(@Nullable @Schema(type = "object") Object profile) {}

  record AppliedJson(int films) {}

  record ShippedJson(
      String id, String name, @JsonRawValue @Schema(type = "object") String profile) {}

  /// One version; `profile` is null where nothing is asked any more.
  record VersionJson(
      int version,
      @Nullable @JsonRawValue @Schema(type = "object") String profile,
      String reason,
      Instant at) {
    static VersionJson of(DeliveryProfile version) {
      return new VersionJson(
          version.version(),
          version.profile().map(Profile::json).orElse(null),
          version.reason(),
          version.at());
    }
  }

  /// What is said of a film now, and what would be.
  record TrialJson(
      EntryId entry, String title, Outcome now, Outcome then, List<Told> shortcomings) {}
}

package org.palmares.festival.awards.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palmares.festival.awards.AwardId;
import org.palmares.festival.awards.Awards;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.entries.Eligibility;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Door;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.house.vocabulary.Wording;
import org.palmares.festival.judging.FilmResult;
import org.palmares.festival.judging.Judging;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where organisers set up awards, give them and keep them secret until the ceremony.
@Controller
class AwardPages {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_CITATION = 2000;

  private final Awards awards;
  private final Editions editions;
  private final Entries entries;
  private final Judging judging;

  AwardPages(Awards awards, Editions editions, Entries entries, Judging judging) {
    this.awards = awards;
    this.editions = editions;
    this.entries = entries;
    this.judging = judging;
  }

  @Bean
  static Door awardsDoor() {
    return Door.forBadge(Badge.ORGANISER, "awards.door", "/e/{edition}/awards", 70);
  }

  @GetMapping("/e/{edition}/awards")
  Answer list(Organiser organiser) {
    return Answer.page("awards/awards", view(organiser, Optional.empty()));
  }

  @PostMapping("/e/{edition}/awards")
  Answer add(Organiser organiser, @RequestParam Map<String, String> form) {
    Edition edition = editions.get(organiser.edition());
    Optional<Wording> name = wording(form, "name", LONGEST_NAME);
    Optional<Instant> embargo = moment(form, edition);
    if (name.isEmpty()) {
      return Answer.correct(
          "awards/awards", view(organiser, problem("awards.name-needed", LONGEST_NAME)));
    }
    if (embargo.isEmpty()) {
      return Answer.correct("awards/awards", view(organiser, problem("awards.embargo-needed")));
    }
    int position = awards.list(edition.id()).size() + 1;
    awards.add(
        edition.id(), position, name.get(), text(form, "prize", LONGEST_NAME), embargo.get());
    return Answer.seeOther("/e/" + edition.id() + "/awards", Told.of("awards.added"));
  }

  @PostMapping("/e/{edition}/awards/{award}")
  Answer give(
      Organiser organiser, @PathVariable String award, @RequestParam Map<String, String> form) {
    Edition edition = editions.get(organiser.edition());
    Optional<Instant> embargo = moment(form, edition);
    if (embargo.isEmpty()) {
      return Answer.correct("awards/awards", view(organiser, problem("awards.embargo-needed")));
    }
    Optional<EntryId> winner =
        Optional.ofNullable(form.get("winner")).filter(w -> !w.isBlank()).map(AwardPages::entry);
    Optional<Wording> citation = wording(form, "citation", LONGEST_CITATION);
    awards.give(
        edition.id(), id(award), winner, citation, embargo.get(), organiser.person().account());
    return Answer.seeOther("/e/" + edition.id() + "/awards", Told.of("awards.kept"));
  }

  @PostMapping("/e/{edition}/awards/{award}/remove")
  Answer remove(Organiser organiser, @PathVariable String award) {
    awards.remove(organiser.edition(), id(award));
    return Answer.seeOther("/e/" + organiser.edition() + "/awards", Told.of("awards.removed"));
  }

  private AwardsView view(Organiser organiser, Optional<Told> problem) {
    Edition edition = editions.get(organiser.edition());
    Map<EntryId, FilmResult> results = judging.results(edition.id());
    List<EntryCard> films =
        entries.list(edition.id()).stream()
            .filter(card -> card.eligibility() != Eligibility.INELIGIBLE)
            .sorted(Comparator.comparingDouble((EntryCard card) -> mean(card, results)).reversed())
            .toList();
    return new AwardsView(edition, awards.list(edition.id()), films, problem);
  }

  private static double mean(EntryCard card, Map<EntryId, FilmResult> results) {
    return Optional.ofNullable(results.get(card.entry().id()))
        .map(result -> result.mean().orElse(0))
        .orElse(0.0);
  }

  private static Optional<Told> problem(String key, Object... arguments) {
    return Optional.of(Told.of(key, arguments));
  }

  private static Optional<Wording> wording(Map<String, String> form, String field, int longest) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, text(form, field + "-" + language.tag(), longest));
    }
    return texts.values().stream().allMatch(String::isBlank)
        ? Optional.empty()
        : Optional.of(new Wording(texts));
  }

  private static String text(Map<String, String> form, String field, int longest) {
    String text = form.getOrDefault(field, "").strip();
    if (text.length() > longest) {
      throw Refused.invalid(Told.of("awards.too-long", field, longest, text.length()));
    }
    return text;
  }

  private static Optional<Instant> moment(Map<String, String> form, Edition edition) {
    try {
      return Optional.of(
          LocalDateTime.parse(form.getOrDefault("embargo", "")).atZone(edition.zone()).toInstant());
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }

  private static EntryId entry(String text) {
    try {
      return EntryId.of(text);
    } catch (IllegalArgumentException notAnId) {
      throw Refused.notHere();
    }
  }

  private static AwardId id(String text) {
    try {
      return new AwardId(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      throw Refused.notHere();
    }
  }
}

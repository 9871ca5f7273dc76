package org.palmares.festival.awards.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palmares.festival.awards.Award;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Language;

/// The organisers' page of an edition's awards. `films` are those that may be awarded, best mean
/// first; `slip` is the form that could not be kept.
public record AwardsView(
    Edition edition, List<Award> awards, List<EntryCard> films, Optional<AwardSlip> slip) {
  public AwardsView {
    awards = List.copyOf(awards);
    films = List.copyOf(films);
  }

  /// What stands in a field: what was written if that could not be kept, else what is kept.
  public String at(String mark, String field, String kept) {
    return slip(mark).map(of -> of.written().getOrDefault(field, kept)).orElse(kept);
  }

  /// Whether a film is the one that stands in the field.
  public boolean isWinner(Award award, EntryId film) {
    String kept = award.winner().map(EntryId::toString).orElse("");
    return at("-" + award.id(), "winner", kept).equals(film.toString());
  }

  /// Whether the box is ticked.
  public boolean publishes(Award award) {
    return at("-" + award.id(), "publish", "").equals("true");
  }

  /// Whether a field cannot stand as it was written.
  public boolean isWrong(String mark, String field) {
    return slip(mark).filter(of -> of.field().equals(field)).isPresent();
  }

  /// Whether the form that asks for a field could not be kept.
  public boolean isOpen(String mark, String field) {
    return slip(mark).filter(of -> of.written().containsKey(field)).isPresent();
  }

  private Optional<AwardSlip> slip(String mark) {
    return slip.filter(of -> of.mark().equals(mark));
  }

  /// A film so that it is not taken for another, or for itself in another section.
  public String option(EntryCard card, Language language) {
    String english = card.film().englishTitle();
    String other =
        english.isBlank() || english.equals(card.film().title()) ? "" : " (" + english + ")";
    return Stream.of(
            card.film().title() + other,
            edition.section(card.entry().section(), language),
            card.entry().receipt().orElse(""))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" · "));
  }

  /// An embargo as the form's field wants it, in the festival's zone.
  public String local(Award award) {
    return LocalDateTime.ofInstant(award.embargo(), edition.zone())
        .withSecond(0)
        .withNano(0)
        .toString();
  }
}

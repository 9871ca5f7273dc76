package org.palmares.festival.awards.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palmares.festival.awards.Award;
import org.palmares.festival.awards.Awards;
import org.palmares.festival.awards.Prize;
import org.palmares.festival.awards.PublicPalmares;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.entries.Figures;
import org.palmares.festival.films.FilmCard;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Door;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor.Anyone;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/// The palmarès as everybody reads it.
@Controller
class PalmaresPages {
  private final Awards awards;
  private final Editions editions;
  private final Entries entries;

  PalmaresPages(Awards awards, Editions editions, Entries entries) {
    this.awards = awards;
    this.editions = editions;
    this.entries = entries;
  }

  @Bean
  static Door palmaresDoor() {
    return Door.forAnyone("awards.palmares.door", "/e/{edition}/palmares", 90);
  }

  @GetMapping("/e/{edition}/palmares")
  Answer page(Anyone visitor, @PathVariable String edition) {
    return Answer.page("awards/palmares", view(edition(edition)));
  }

  /// One public award: its name and citation by language, its film.
  record PublicAward(
      Map<String, String> award,
      String prize,
      Optional<Prize.Money> money,
      Map<String, String> citation,
      String title,
      String englishTitle,
      List<String> countries,
      List<String> directors) {}

  /// The palmarès for programs; figures once the selection is released.
  record PalmaresRecord(
      List<PublicAward> awards, int secret, Optional<Instant> next, Optional<Figures> figures) {}

  @Operation(summary = "The palmarès: awards whose embargo is over")
  @GetMapping("/api/editions/{edition}/palmares")
  @ResponseBody
  PalmaresRecord palmares(Anyone visitor, @PathVariable String edition) {
    PalmaresView view = view(edition(edition));
    return new PalmaresRecord(
        view.laurels().stream().map(PalmaresPages::publicAward).toList(),
        view.secret(),
        view.next(),
        view.figures().map(PalmaresView.FigureDrawing::figures));
  }

  private static PublicAward publicAward(PalmaresView.Laurel laurel) {
    return new PublicAward(
        AwardsApi.byTag(laurel.award().name()),
        laurel.award().prize(),
        laurel.award().what().money(),
        laurel.award().citation().map(AwardsApi::byTag).orElse(Map.of()),
        laurel.film().title(),
        laurel.film().englishTitle(),
        laurel.film().countries(),
        laurel.film().directors());
  }

  private Edition edition(String address) {
    if (!EditionId.isWellFormed(address)) {
      throw Refused.notHere();
    }
    return editions.get(new EditionId(address));
  }

  private PalmaresView view(Edition edition) {
    PublicPalmares palmares = awards.palmares(edition.id());
    Map<EntryId, FilmCard> films =
        entries
            .cards(
                edition.id(), palmares.awards().stream().flatMap(a -> a.winner().stream()).toList())
            .stream()
            .collect(Collectors.toMap(card -> card.entry().id(), EntryCard::film));
    List<PalmaresView.Laurel> laurels =
        palmares.awards().stream().flatMap(award -> laurel(films, award).stream()).toList();
    return new PalmaresView(
        edition,
        laurels,
        palmares.secret(),
        palmares.next(),
        entries.isReleased(edition.id()) ? figures(edition.id()) : Optional.empty());
  }

  /// An award stays away from the page as long as its film is not in the festival.
  private static Optional<PalmaresView.Laurel> laurel(Map<EntryId, FilmCard> films, Award award) {
    return award
        .winner()
        .flatMap(winner -> Optional.ofNullable(films.get(winner)))
        .map(film -> new PalmaresView.Laurel(award, film));
  }

  private Optional<PalmaresView.FigureDrawing> figures(EditionId edition) {
    return Optional.of(new PalmaresView.FigureDrawing(entries.figures(edition)));
  }
}

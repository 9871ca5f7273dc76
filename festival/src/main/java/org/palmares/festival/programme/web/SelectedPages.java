package org.palmares.festival.programme.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Door;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor.Anyone;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/// The selected films as everybody reads them, once they are released.
@Controller
class SelectedPages {
  private final Editions editions;
  private final Entries entries;

  SelectedPages(Editions editions, Entries entries) {
    this.editions = editions;
    this.entries = entries;
  }

  @Bean
  static Door selectedDoor() {
    return Door.forAnyone("programme.selected.door", "/e/{edition}/selected", 85);
  }

  @GetMapping("/e/{edition}/selected")
  Answer page(Anyone visitor, @PathVariable String edition) {
    Edition of = edition(edition);
    return Answer.page("programme/selected", new SelectedView(of, entries.listSelected(of.id())));
  }

  /// A selected film.
  record SelectedFilm(
      String entry,
      String title,
      String language,
      String englishTitle,
      List<String> countries,
      List<String> directors,
      String section,
      Optional<String> poster) {
    static SelectedFilm of(EntryCard card) {
      return new SelectedFilm(
          card.entry().id().toString(),
          card.film().title(),
          card.film().language(),
          card.film().englishTitle(),
          card.film().countries(),
          card.film().directors(),
          card.entry().section(),
          card.film().copy().map(SelectedFilm::poster));
    }

    private static String poster(CopyId copy) {
      return "/media/" + copy + "/poster.jpg";
    }
  }

  @Operation(summary = "The selected films, once the selection is released")
  @GetMapping("/api/editions/{edition}/selected")
  @ResponseBody
  List<SelectedFilm> films(Anyone visitor, @PathVariable String edition) {
    return entries.listSelected(edition(edition).id()).stream().map(SelectedFilm::of).toList();
  }

  private Edition edition(String address) {
    if (!EditionId.isWellFormed(address)) {
      throw Refused.notHere();
    }
    return editions.get(new EditionId(address));
  }
}

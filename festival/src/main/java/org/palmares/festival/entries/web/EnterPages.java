package org.palmares.festival.entries.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palmares.festival.edition.Call;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.entries.Stage;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Visitor.SignedIn;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where entries begin, and where a film-maker finds all of them again.
@Controller
class EnterPages {
  private final Entries entries;
  private final Editions editions;
  private final EntryDesk desk;

  EnterPages(Entries entries, Editions editions, EntryDesk desk) {
    this.entries = entries;
    this.editions = editions;
    this.desk = desk;
  }

  @GetMapping("/e/{edition}/enter")
  Answer enter(SignedIn person, @PathVariable String edition) {
    return Answer.page(
        "entries/enter", view(person, Address.edition(editions, edition), Optional.empty()));
  }

  @PostMapping("/e/{edition}/enter")
  Answer begin(
      SignedIn person,
      @PathVariable String edition,
      @RequestParam(defaultValue = "") String section,
      @RequestParam(defaultValue = "") String id) {
    Edition entered = Address.edition(editions, edition);
    if (!entered.regulations().hasSection(section)) {
      return Answer.correct(
          "entries/enter",
          view(person, entered, Optional.of(Told.of("entries.enter.choose-a-section"))));
    }
    EntryId wanted = id.isEmpty() ? EntryId.fresh() : Address.entry(id);
    Entry begun = entries.begin(wanted, entered.id(), section, person.account());
    return Answer.seeOther("/entries/" + begun.id());
  }

  @GetMapping("/films")
  Answer films(SignedIn person) {
    Map<EditionId, Edition> known =
        editions.list().stream().collect(Collectors.toMap(Edition::id, edition -> edition));
    List<FilmsView.Item> items =
        entries.listOf(person.account()).stream()
            .filter(card -> isShown(card, known))
            .map(card -> item(card, known))
            .toList();
    List<Edition> open =
        editions.listFor(Optional.empty()).stream()
            .filter(edition -> edition.call(editions.now()) == Call.OPEN)
            .toList();
    return Answer.page("entries/films", new FilmsView(items, open));
  }

  /// A draft that was given up is gone for its entrant.
  private static boolean isShown(EntryCard card, Map<EditionId, Edition> known) {
    return known.containsKey(card.entry().edition())
        && !(card.entry().stage() instanceof Stage.Withdrawn && card.film().title().isBlank());
  }

  private FilmsView.Item item(EntryCard card, Map<EditionId, Edition> known) {
    Edition edition = Objects.requireNonNull(known.get(card.entry().edition()));
    return new FilmsView.Item(card, edition, desk.next(card, edition));
  }

  private EnterView view(SignedIn person, Edition edition, Optional<Told> trouble) {
    Map<String, List<EntryCard>> mine =
        entries.listOf(person.account()).stream()
            .filter(card -> card.entry().edition().equals(edition.id()))
            .filter(card -> !(card.entry().stage() instanceof Stage.Withdrawn))
            .collect(Collectors.groupingBy(card -> card.entry().section()));
    return new EnterView(edition, edition.call(editions.now()), EntryId.fresh(), mine, trouble);
  }
}

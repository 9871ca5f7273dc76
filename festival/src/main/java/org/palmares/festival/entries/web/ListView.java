package org.palmares.festival.entries.web;

import java.util.List;
import java.util.Map;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.people.Person;

/// One page of an edition's received entries. `states` counts those that match the query but for
/// their state; `found` is how many match it wholly.
public record ListView(
    Edition edition,
    EntryQuery query,
    List<EntryCard> cards,
    Map<AccountId, Person> entrants,
    int received,
    int found,
    int matching,
    Map<String, Integer> states,
    List<String> countries) {
  public ListView {
    cards = List.copyOf(cards);
    countries = List.copyOf(countries);
  }

  /// How many pages there are.
  public int pages() {
    return Math.max(1, (found + EntryQuery.PAGE - 1) / EntryQuery.PAGE);
  }

  /// The page that is shown.
  public int page() {
    return Math.min(query.page(), pages());
  }

  /// The number of the first entry on this page.
  public int first() {
    return found == 0 ? 0 : (page() - 1) * EntryQuery.PAGE + 1;
  }

  /// The number of the last entry on this page.
  public int last() {
    return Math.min(found, page() * EntryQuery.PAGE);
  }

  /// How many entries are in a state.
  public int in(String state) {
    return states.getOrDefault(state, 0);
  }

  /// What a section is called.
  public String section(String key, Language language) {
    return edition.regulations().sections().stream()
        .filter(section -> section.key().equals(key))
        .map(section -> section.name().in(language))
        .findFirst()
        .orElse(key);
  }

  /// Who entered a film.
  public String entrant(EntryCard card) {
    Person person = entrants.get(card.entry().entrant());
    return person == null ? "" : person.name().isBlank() ? person.email().value() : person.name();
  }
}

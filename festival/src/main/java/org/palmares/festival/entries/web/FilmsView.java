package org.palmares.festival.entries.web;

import java.util.List;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.entries.Stage;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Told;

/// Everything that a film-maker has entered, and what is next with it; and the calls that are open.
public record FilmsView(List<Item> items, List<Edition> open) {
  public FilmsView {
    items = List.copyOf(items);
    open = List.copyOf(open);
  }

  /// One entry with its edition; `next` is what happens next, or has to be done.
  public record Item(EntryCard card, Edition edition, Told next) {

    /// What the section is called.
    public String section(Language language) {
      return edition.regulations().sections().stream()
          .filter(section -> section.key().equals(card.entry().section()))
          .map(section -> section.name().in(language))
          .findFirst()
          .orElse(card.entry().section());
    }

    /// Whether it is still to be submitted.
    public boolean draft() {
      return card.entry().stage() instanceof Stage.Draft;
    }

    /// Whether there is a receipt.
    public boolean receipt() {
      return switch (card.entry().stage()) {
        case Stage.Submitted _, Stage.Answered _ -> true;
        case Stage.Draft _, Stage.Withdrawn _ -> false;
      };
    }
  }
}

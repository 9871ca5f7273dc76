package org.palmares.festival.entries.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Section;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.entries.Overruling;
import org.palmares.festival.entries.Receipt;
import org.palmares.festival.films.Copy;
import org.palmares.festival.films.Film;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.inspection.InspectionPanel;
import org.palmares.festival.inspection.OfficePanel;
import org.palmares.festival.people.Person;

/// Everything about one received entry, for organisers.
public record DossierView(
    EntryCard card,
    Edition edition,
    Section section,
    Film film,
    Person entrant,
    List<Copy> copies,
    List<Receipt> receipts,
    List<Overruling> overrulings,
    Map<AccountId, Person> organisers,
    RulingsView rulings,
    Optional<InspectionPanel> inspection,
    Optional<OfficePanel> office,
    Optional<Told> trouble,
    String reason) {
  public DossierView {
    copies = List.copyOf(copies);
    receipts = List.copyOf(receipts);
    overrulings = List.copyOf(overrulings);
    organisers = Map.copyOf(organisers);
  }

  /// Where it is listed.
  public String list() {
    return "/e/" + edition.id() + "/entries";
  }

  /// Who overruled.
  public String organiser(Overruling overruling) {
    Person person = organisers.get(overruling.by());
    return person == null ? "" : person.name().isBlank() ? person.email().value() : person.name();
  }
}

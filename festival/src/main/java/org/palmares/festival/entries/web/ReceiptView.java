package org.palmares.festival.entries.web;

import java.util.List;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.entries.Receipt;
import org.palmares.festival.films.Film;
import org.palmares.festival.people.Person;

/// The receipt of an entry, to be printed; the latest issue first, earlier ones below.
public record ReceiptView(
    EntryCard card, Film film, Edition edition, Person entrant, List<Receipt> receipts) {
  public ReceiptView {
    receipts = List.copyOf(receipts);
  }
}

package org.palmares.festival.house.letters.web;

import java.util.List;
import java.util.Optional;

/// The mailbox: the list, the letter that lies open, and whether letters leave the house.
public record MailboxView(
    List<LetterView> letters, Optional<LetterView> open, Pager pager, boolean leaving) {
  public MailboxView {
    letters = List.copyOf(letters);
  }
}

package org.palmares.festival.house.letters.web;

import java.util.List;
import java.util.Optional;

/// The mailbox: the list, the letter that lies open, whether letters leave the house, and how many
/// came back.
public record MailboxView(
    List<LetterView> letters, Optional<LetterView> open, Pager pager, boolean leaving, int failed) {
  public MailboxView {
    letters = List.copyOf(letters);
  }
}

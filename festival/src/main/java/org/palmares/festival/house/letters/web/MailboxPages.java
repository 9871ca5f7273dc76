package org.palmares.festival.house.letters.web;

import org.palmares.festival.house.letters.Mailbox;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Visitor.Host;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The mailbox of a real house: its host reads it.
@Controller
@ConditionalOnBooleanProperty(name = "palmares.demo", havingValue = false, matchIfMissing = true)
class MailboxPages {
  private final MailboxDesk desk;
  private final Mailbox mailbox;

  MailboxPages(MailboxDesk desk, Mailbox mailbox) {
    this.desk = desk;
    this.mailbox = mailbox;
  }

  @PostMapping("/mailbox/try-all-again")
  Answer tryAllAgain(Host host) {
    return Answer.seeOther(
        "/mailbox", Told.of("letters.all-tried-again", Integer.toString(mailbox.tryAllAgain())));
  }

  @GetMapping("/mailbox")
  Answer list(Host host, @RequestParam(defaultValue = "1") int page) {
    return desk.list(page);
  }

  @GetMapping("/mailbox/{letter}")
  Answer letter(
      Host host, @PathVariable String letter, @RequestParam(defaultValue = "1") int page) {
    return desk.letter(letter, page);
  }
}

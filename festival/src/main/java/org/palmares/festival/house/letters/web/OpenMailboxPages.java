package org.palmares.festival.house.letters.web;

import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Visitor.Anyone;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The mailbox of a house that only plays: everybody reads it, so that everybody can be anybody.
@Controller
@ConditionalOnBooleanProperty(name = "palmares.demo")
class OpenMailboxPages {
  private final MailboxDesk desk;

  OpenMailboxPages(MailboxDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/mailbox")
  Answer list(Anyone visitor, @RequestParam(defaultValue = "1") int page) {
    return desk.list(page);
  }

  @GetMapping("/mailbox/{letter}")
  Answer letter(
      Anyone visitor, @PathVariable String letter, @RequestParam(defaultValue = "1") int page) {
    return desk.letter(letter, page);
  }
}

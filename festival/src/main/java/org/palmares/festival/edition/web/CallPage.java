package org.palmares.festival.edition.web;

import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor;
import org.palmares.festival.house.vocabulary.EditionId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// An edition's call for entries, for everybody.
@Controller
class CallPage {
  private final Editions editions;

  CallPage(Editions editions) {
    this.editions = editions;
  }

  @GetMapping("/e/{edition}")
  Answer show(Visitor.Anyone anyone, @PathVariable("edition") String address) {
    Edition edition = find(editions, address);
    return Answer.page(
        "edition/call",
        new CallView(
            edition,
            editions.now(),
            editions.extensions(edition.id()),
            editions.amendments(edition.id()),
            editions.isHidden(edition.id())));
  }

  static Edition find(Editions editions, String address) {
    if (!EditionId.isWellFormed(address)) {
      throw Refused.notHere();
    }
    return editions.get(new EditionId(address));
  }
}

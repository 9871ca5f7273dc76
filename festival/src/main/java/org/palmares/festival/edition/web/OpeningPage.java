package org.palmares.festival.edition.web;

import java.util.Map;
import java.util.Optional;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a host opens an edition.
@Controller
class OpeningPage {
  private static final String PAGE = "edition/opening";

  private final Editions editions;

  OpeningPage(Editions editions) {
    this.editions = editions;
  }

  @GetMapping("/editions/new")
  Answer show(Visitor.Host host) {
    return Answer.page(PAGE, new OpeningView(OpeningForm.blank(host.person().email().value())));
  }

  @PostMapping("/editions/new")
  Answer open(Visitor.Host host, @RequestParam Map<String, String> written) {
    var sheet = new Sheet(written);
    Optional<Edition> draft = OpeningForm.read(sheet);
    if (draft.isEmpty()) {
      return Answer.correct(PAGE, new OpeningView(sheet));
    }
    try {
      open(draft.get(), sheet.ticked("hidden"), host.person().account());
    } catch (Refused refused) {
      if (refused.status() != HttpStatus.CONFLICT) {
        throw refused;
      }
      sheet.refuse("address", refused.reason());
      return Answer.correct(PAGE, new OpeningView(sheet));
    }
    return Answer.seeOther(
        "/e/" + draft.get().id() + "/settings",
        Told.of("edition.opened", draft.get().id().value()));
  }

  private void open(Edition draft, boolean hidden, AccountId by) {
    if (hidden) {
      editions.openHidden(draft, by);
    } else {
      editions.open(draft, by);
    }
  }
}

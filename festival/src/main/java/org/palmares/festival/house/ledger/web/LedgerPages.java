package org.palmares.festival.house.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.palmares.festival.house.ledger.Ledger;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Banner;
import org.palmares.festival.house.site.Banners;
import org.palmares.festival.house.site.Door;
import org.palmares.festival.house.site.Frames;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.palmares.festival.house.site.Zones;
import org.palmares.festival.house.vocabulary.Badge;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Where organisers read what happened in their edition, and who did it.
@Controller
class LedgerPages {
  private final Ledger ledger;
  private final ObjectProvider<Banners> banners;
  private final Frames frames;
  private final Zones zones;

  LedgerPages(Ledger ledger, ObjectProvider<Banners> banners, Frames frames, Zones zones) {
    this.ledger = ledger;
    this.banners = banners;
    this.frames = frames;
    this.zones = zones;
  }

  @Bean
  static Door ledgerDoor() {
    return Door.forBadge(Badge.ORGANISER, "ledger.door", "/e/{edition}/ledger", 80);
  }

  @GetMapping("/e/{edition}/ledger")
  Answer page(
      Organiser organiser,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
      HttpServletRequest request) {
    return Answer.page(
        "ledger/ledger",
        new LedgerView(
            organiser.edition(),
            banner(organiser, request),
            zones.of(Optional.of(organiser.edition())),
            ledger.list(organiser.edition(), before, organiser.person().account())));
  }

  @Operation(summary = "What happened in an edition, newest first, 200 lines at a time")
  @GetMapping("/api/editions/{edition}/ledger")
  @ResponseBody
  List<Ledger.Line> lines(
      Organiser organiser, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    return ledger.list(organiser.edition(), before, organiser.person().account());
  }

  private Optional<Banner> banner(Organiser organiser, HttpServletRequest request) {
    var language = frames.language(request, Optional.of(organiser.person()));
    return banners.stream()
        .flatMap(known -> known.banner(organiser.edition(), language).stream())
        .findFirst();
  }
}

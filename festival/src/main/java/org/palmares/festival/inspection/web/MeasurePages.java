package org.palmares.festival.inspection.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.palmares.festival.inspection.Distribution;
import org.palmares.festival.inspection.Distributions;
import org.palmares.festival.inspection.MeasureWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// How every measure is spread over the films of an edition, for organisers alone.
@Controller
class MeasurePages {
  private final Distributions distributions;
  private final Editions editions;
  private final MeasureWords words;

  MeasurePages(Distributions distributions, Editions editions, MeasureWords words) {
    this.distributions = distributions;
    this.editions = editions;
    this.words = words;
  }

  @GetMapping("/e/{edition}/inspection/measures")
  Answer show(Organiser organiser) {
    return Answer.page(
        "inspection/measures",
        new MeasuresView(
            editions.get(organiser.edition()),
            distributions.list(organiser.edition()).stream()
                .map(films ->
                    new MeasuresView.Drawn(
                        films,
                        words.name(films.name()),
                        words.unit(films.unit()),
                        Histogram.of(films, Optional.empty())))
                .toList()));
  }

  @Operation(summary = "How every measure is spread over the received films: quartiles and bins")
  @GetMapping("/api/editions/{edition}/inspection/measures")
  @ResponseBody
  List<Distribution> list(Organiser organiser) {
    return distributions.list(organiser.edition());
  }
}

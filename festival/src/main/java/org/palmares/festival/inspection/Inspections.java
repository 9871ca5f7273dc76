package org.palmares.festival.inspection;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.films.CopyDeposited;
import org.palmares.festival.house.jobs.Jobs;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.film.Film;
import org.palmares.film.Inspection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// What is known about copies. Media are served at `/media/{copy}/poster.jpg`,
/// `/media/{copy}/stills.jpg` and `/media/{copy}/preview.mp4` to those whom a [MediaGuard] lets see
/// them.
@Service
@Transactional
public class Inspections {
  private final Runs runs;
  private final Jobs jobs;
  private final ApplicationEventPublisher announcements;
  private final JsonMapper json;

  Inspections(Runs runs, Jobs jobs, ApplicationEventPublisher announcements, JsonMapper json) {
    this.runs = runs;
    this.jobs = jobs;
    this.announcements = announcements;
    this.json = json;
  }

  /// Orders the inspection of a copy, in the transaction that deposits it.
  @EventListener
  void on(CopyDeposited deposited) {
    runs.add(deposited.copy(), deposited.film(), deposited.sha256());
    jobs.order(InspectionJob.NAME, deposited.copy().toString());
  }

  /// How far the inspection of a copy is.
  ///
  /// @throws org.palmares.festival.house.site.Refused 404 if the copy was never deposited
  @Transactional(readOnly = true)
  public Inspected get(CopyId copy) {
    return read(run(copy));
  }

  /// The same for many copies in one look; unknown ones are left out.
  @Transactional(readOnly = true)
  public Map<CopyId, Inspected> list(Collection<CopyId> copies) {
    Map<CopyId, Inspected> all = new HashMap<>();
    runs.list(copies).forEach(run -> all.put(run.copy(), read(run)));
    return all;
  }

  @Transactional(readOnly = true)
  Run run(CopyId copy) {
    return runs.find(copy).orElseThrow(Refused::notHere);
  }

  void end(CopyId copy, Inspection report) {
    boolean film = report instanceof Film;
    Optional<String> facts =
        report instanceof Film measured
            ? Optional.of(json.writeValueAsString(Wordings.facts(measured)))
            : Optional.empty();
    end(copy, film ? "MEASURED" : "UNREADABLE", facts, Wordings.kept(report));
  }

  void giveUp(CopyId copy) {
    end(copy, "NEEDS_A_PERSON", Optional.empty(), List.of());
  }

  private void end(
      CopyId copy, String state, Optional<String> facts, List<Wordings.Kept> findings) {
    if (runs.end(copy, state, facts, json.writeValueAsString(findings))) {
      announcements.publishEvent(new CopyInspected(copy, run(copy).film()));
    }
  }

  private Inspected read(Run run) {
    return switch (run.state()) {
      case "WAITING" -> new Inspected.Waiting();
      case "RUNNING" ->
          new Inspected.Running(
              Told.of("inspection.step." + run.step()),
              run.step(),
              InspectionJob.STEPS,
              run.done());
      case "MEASURED" ->
          new Inspected.Measured(
              json.readValue(run.facts().orElseThrow(), Inspected.Facts.class), findings(run));
      case "UNREADABLE" -> new Inspected.Unreadable(findings(run));
      case "NEEDS_A_PERSON" -> new Inspected.NeedsAPerson();
      default ->
          throw new IllegalStateException("Inspection of " + run.copy() + ": " + run.state());
    };
  }

  private List<Inspected.Finding> findings(Run run) {
    Wordings.Kept[] kept = json.readValue(run.findings().orElseThrow(), Wordings.Kept[].class);
    return Arrays.stream(kept).map(Wordings::told).toList();
  }
}

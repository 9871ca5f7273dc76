package org.palmares.festival.inspection;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.palmares.festival.films.CopyCleared;
import org.palmares.festival.films.CopyDeposited;
import org.palmares.festival.house.jobs.Jobs;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vault.Vault;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.film.Film;
import org.palmares.film.Inspection;
import org.palmares.film.Reports;
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
  private final Vault vault;
  private final ApplicationEventPublisher announcements;
  private final JsonMapper json;

  Inspections(
      Runs runs, Jobs jobs, Vault vault, ApplicationEventPublisher announcements, JsonMapper json) {
    this.runs = runs;
    this.jobs = jobs;
    this.vault = vault;
    this.announcements = announcements;
    this.json = json;
  }

  /// Orders the inspection of a copy, in the transaction that deposits it.
  @EventListener
  void on(CopyDeposited deposited) {
    runs.add(deposited.copy(), deposited.film(), deposited.sha256());
    jobs.order(InspectionJob.NAME, deposited.copy().toString());
  }

  /// Leaves nothing of an inspection; one at work finds out when it writes its next result down.
  @EventListener
  void on(CopyCleared cleared) {
    runs.remove(cleared.copy()).stream()
        .flatMap(run -> Stream.of(run.preview(), run.poster(), run.stills()))
        .flatMap(Optional::stream)
        .forEach(vault::release);
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

  /// Puts an inspection that ended without a film into the queue once more: the reason may have
  /// been ours.
  ///
  /// @throws Refused 409 if there is nothing to try again
  public void again(CopyId copy) {
    if (!runs.again(copy)) {
      throw Refused.notNow(Told.of("inspection.not-again"));
    }
    jobs.order(InspectionJob.NAME, copy.toString());
  }

  void end(CopyId copy, Inspection report) {
    String state = report instanceof Film ? "MEASURED" : "UNREADABLE";
    end(copy, state, facts(report), report.findings());
  }

  /// The film could be measured, but not be copied for those who look at it.
  void endWithoutCopies(CopyId copy, Film film, org.palmares.film.Finding why) {
    var findings = Stream.concat(Stream.of(why), film.findings().stream()).toList();
    end(copy, "UNREADABLE", facts(film), findings);
  }

  /// What was measured before is kept.
  void giveUp(CopyId copy) {
    Optional<Inspection> report = runs.find(copy).flatMap(Run::report).map(Reports::read);
    end(
        copy,
        "NEEDS_A_PERSON",
        report.flatMap(this::facts),
        report.map(Inspection::findings).orElse(List.of()));
  }

  private Optional<String> facts(Inspection report) {
    return report instanceof Film film
        ? Optional.of(json.writeValueAsString(Wordings.facts(film)))
        : Optional.empty();
  }

  private void end(
      CopyId copy, String state, Optional<String> facts, List<org.palmares.film.Finding> findings) {
    if (runs.end(copy, state, facts, json.writeValueAsString(Wordings.kept(findings)))) {
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

package org.palmares.festival.inspection;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.palmares.festival.films.CopyCleared;
import org.palmares.festival.films.CopyDeposited;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Words;
import org.palmares.festival.house.vault.Vault;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Sha256;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.inspection.Wordings.Kept;
import org.palmares.film.Film;
import org.palmares.film.Inspection;
import org.palmares.film.Reports;
import org.palmares.film.Study;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// What is known about copies. Media are served at `/media/{copy}/` and their [MediumName] to those
/// whom a [MediaGuard] lets see them.
@Service
@Transactional
public class Inspections {
  private final Runs runs;
  private final Queue queue;
  private final Outcomes outcomes;
  private final Revisits revisits;
  private final Verdicts verdicts;
  private final Words words;
  private final Vault vault;
  private final ApplicationEventPublisher announcements;
  private final JsonMapper json;

  Inspections(
      Runs runs,
      Queue queue,
      Outcomes outcomes,
      Revisits revisits,
      Verdicts verdicts,
      Words words,
      Vault vault,
      ApplicationEventPublisher announcements,
      JsonMapper json) {
    this.runs = runs;
    this.queue = queue;
    this.outcomes = outcomes;
    this.revisits = revisits;
    this.verdicts = verdicts;
    this.words = words;
    this.vault = vault;
    this.announcements = announcements;
    this.json = json;
  }

  /// Orders the inspection of a copy, in the transaction that deposits it.
  @EventListener
  void on(CopyDeposited deposited) {
    runs.add(deposited.copy(), deposited.film(), deposited.sha256());
    queue.order(deposited.copy(), deposited.film());
  }

  /// Leaves nothing of an inspection; one at work finds out when it writes its next result down.
  @EventListener
  void on(CopyCleared cleared) {
    runs.remove(cleared.copy()).stream()
        .flatMap(run -> run.media().values().stream())
        .forEach(vault::release);
  }

  /// How far the inspection of a copy is.
  ///
  /// @throws org.palmares.festival.house.site.Refused 404 if the copy was never deposited
  @Transactional(readOnly = true)
  public Inspected get(CopyId copy) {
    return read(run(copy), verdicts.list(List.of(copy)));
  }

  /// How far it is, with what there is to look at.
  @Transactional(readOnly = true)
  public InspectionPanel panel(CopyId copy) {
    Run run = run(copy);
    return new InspectionPanel(
        copy,
        read(run, verdicts.list(List.of(copy))),
        run.media().keySet(),
        outcomes.measures(copy));
  }

  /// The same for many copies in one look; unknown ones are left out.
  @Transactional(readOnly = true)
  public Map<CopyId, Inspected> list(Collection<CopyId> copies) {
    Map<CopyId, Inspected> all = new HashMap<>();
    Map<CopyId, List<Verdicts.Shortcoming>> said = verdicts.list(copies);
    runs.list(copies).forEach(run -> all.put(run.copy(), read(run, said)));
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
    queue.order(copy, run(copy).film());
  }

  void keepFingerprint(CopyId copy, Study study) {
    outcomes.keepFingerprint(copy, study);
  }

  void end(CopyId copy, Inspection report) {
    end(copy, report instanceof Film ? "MEASURED" : "UNREADABLE", report, List.of());
  }

  /// The film could be measured, but not be copied for those who look at it.
  void endWithoutCopies(CopyId copy, Film film, org.palmares.film.Finding why) {
    end(copy, "UNREADABLE", film, List.of(why));
  }

  /// What was measured before is kept.
  void giveUp(CopyId copy) {
    Optional<Inspection> report = runs.find(copy).flatMap(Run::report).map(Reports::read);
    if (report.isPresent()) {
      end(copy, "NEEDS_A_PERSON", report.get(), List.of());
    } else if (runs.end(copy, "NEEDS_A_PERSON", Optional.empty(), "[]")) {
      announcements.publishEvent(new CopyInspected(copy, run(copy).film()));
    }
  }

  private void end(
      CopyId copy, String state, Inspection report, List<org.palmares.film.Finding> more) {
    Reading reading = ReportReader.read(report);
    List<Kept> findings = kept(report, reading, more);
    Optional<Inspected.Facts> facts = facts(report);
    if (runs.end(
        copy, state, facts.map(json::writeValueAsString), json.writeValueAsString(findings))) {
      announce(copy, report, reading, findings);
    }
  }

  /// Puts what was measured anew in the place of what was measured before; pictures too, if any
  /// were made.
  void replace(CopyId copy, Film film, Study study, Map<MediumName, Path> pictures) {
    Reading reading = ReportReader.read(film);
    List<Kept> findings = kept(film, reading, List.of());
    Inspected.Facts facts = Wordings.facts(film);
    keepFingerprint(copy, study);
    if (revisits.replace(
        copy,
        Reports.json(film),
        json.writeValueAsString(facts),
        json.writeValueAsString(findings))) {
      if (!pictures.isEmpty()) {
        Map<MediumName, Sha256> taken = new HashMap<>();
        new TreeMap<>(pictures).forEach((name, file) -> taken.put(name, vault.take(file).sha256()));
        runs.renewPictures(copy, taken).forEach(vault::release);
      }
      announce(copy, film, reading, findings);
    }
  }

  private void announce(CopyId copy, Inspection report, Reading reading, List<Kept> findings) {
    FilmId film = run(copy).film();
    outcomes.keep(copy, film, report, reading, findings);
    announcements.publishEvent(new CopyInspected(copy, film));
  }

  private static List<Kept> kept(
      Inspection report, Reading reading, List<org.palmares.film.Finding> more) {
    return Wordings.kept(
        Stream.concat(more.stream(), report.findings().stream()).toList(), reading.sightings());
  }

  private static Optional<Inspected.Facts> facts(Inspection report) {
    return report instanceof Film film ? Optional.of(Wordings.facts(film)) : Optional.empty();
  }

  private Inspected read(Run run, Map<CopyId, List<Verdicts.Shortcoming>> said) {
    return switch (run.state()) {
      case "WAITING" -> new Inspected.Waiting();
      case "RUNNING" ->
          new Inspected.Running(
              Told.of("inspection.step." + run.step()),
              run.step(),
              InspectionJob.STEPS,
              run.done(),
              run.length());
      case "MEASURED" ->
          new Inspected.Measured(
              json.readValue(run.facts().orElseThrow(), Inspected.Facts.class),
              findings(run, said.getOrDefault(run.copy(), List.of())));
      case "UNREADABLE" -> new Inspected.Unreadable(findings(run, List.of()));
      case "NEEDS_A_PERSON" -> new Inspected.NeedsAPerson();
      default ->
          throw new IllegalStateException("Inspection of " + run.copy() + ": " + run.state());
    };
  }

  /// The worst first: what is so of the file, then what the delivery profile asks.
  private List<Inspected.Finding> findings(Run run, List<Verdicts.Shortcoming> said) {
    Kept[] kept = json.readValue(run.findings().orElseThrow(), Kept[].class);
    return Stream.concat(
            Arrays.stream(kept).map(finding -> Wordings.told(finding, words::knows)),
            said.stream().map(Wordings::told))
        .sorted(Comparator.comparing(Inspected.Finding::level))
        .toList();
  }
}

package org.palmares.festival.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.film.delivery.Conformance;
import org.palmares.film.delivery.DeliveryFacts;
import org.palmares.film.delivery.Outcome;
import org.palmares.film.delivery.Profile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What editions ask of the files of films, in versions: a film keeps the one it was measured by
/// until an organiser applies the one in force. Nothing is asked until a first version is made.
@Service
@Transactional
public class DeliveryProfiles {
  private static final int LONGEST_REASON = 2000;

  private final ProfileShelf shelf;
  private final Verdicts verdicts;
  private final FilmsEntered entered;
  private final FigureBook figures;
  private final ApplicationEventPublisher events;

  DeliveryProfiles(
      ProfileShelf shelf,
      Verdicts verdicts,
      FilmsEntered entered,
      FigureBook figures,
      ApplicationEventPublisher events) {
    this.shelf = shelf;
    this.verdicts = verdicts;
    this.entered = entered;
    this.figures = figures;
    this.events = events;
  }

  /// The version in force, if one was ever made.
  @Transactional(readOnly = true)
  public Optional<DeliveryProfile> find(EditionId edition) {
    return shelf.latest(edition);
  }

  /// All versions, the latest first.
  @Transactional(readOnly = true)
  public List<DeliveryProfile> versions(EditionId edition) {
    return shelf.versions(edition);
  }

  /// What a profile would say of a film that was received, beside what the films's version says
  /// now.
  public record Trial(EnteredFilm film, Outcome now, Outcome then, List<RuleSaying> shortcomings) {
    /// Whether it would come out otherwise.
    public boolean changes() {
      return now != then;
    }
  }

  /// A rule that a film does not keep: how bad that is, and in words what to do.
  public record RuleSaying(Outcome outcome, Told told) {}

  /// What a profile would say of every received film that was measured, without keeping it: those
  /// that would fail first.
  @Transactional(readOnly = true)
  public List<Trial> tryOut(EditionId edition, Profile profile) {
    List<EnteredFilm> films = entered.received(edition);
    Map<CopyId, DeliveryFacts> facts = verdicts.facts(copies(films));
    Map<CopyId, List<Verdicts.Shortcoming>> now = verdicts.list(facts.keySet());
    List<Trial> trials = new ArrayList<>();
    for (EnteredFilm film : films) {
      film.film()
          .copy()
          .flatMap(copy ->
              Optional.ofNullable(facts.get(copy))
                  .map(known -> trial(film, profile, known, now.getOrDefault(copy, List.of()))))
          .ifPresent(trials::add);
    }
    trials.sort(java.util.Comparator.comparing(Trial::then).reversed());
    return trials;
  }

  private static Trial trial(
      EnteredFilm film, Profile profile, DeliveryFacts facts, List<Verdicts.Shortcoming> now) {
    Conformance then = Conformance.of(profile, facts);
    return new Trial(
        film,
        now.stream()
            .map(Verdicts.Shortcoming::outcome)
            .max(java.util.Comparator.naturalOrder())
            .orElse(Outcome.PASS),
        then.outcome(),
        then.shortcomings().stream()
            .map(Verdicts.Shortcoming::of)
            .map(s -> new RuleSaying(s.outcome(), RuleWords.told(s)))
            .toList());
  }

  /// Puts a next version in force, for films that are inspected from now on; without a profile,
  /// nothing is asked any more. Without any change the version in force stays.
  ///
  /// @param basedOn the version from which it was made, 0 for none
  /// @throws Refused 409 if another version is in force by now, 422 without a reason
  public DeliveryProfile save(
      EditionId edition, Optional<Profile> profile, int basedOn, String reason, AccountId by) {
    String given = reason.strip();
    if (given.isEmpty() || given.length() > LONGEST_REASON) {
      throw Refused.invalid(Told.of("inspection.delivery.reason-missing", LONGEST_REASON));
    }
    Optional<DeliveryProfile> former = shelf.latest(edition);
    int inForce = former.map(DeliveryProfile::version).orElse(0);
    Optional<Profile> next = profile.map(p -> as(p, edition, inForce + 1));
    if (former.isPresent() && isSame(former.get(), next)) {
      return former.get();
    }
    if (inForce != basedOn || !shelf.add(edition, inForce + 1, next, given, by)) {
      throw Refused.notNow(Told.of("inspection.delivery.changed-meanwhile", inForce, basedOn));
    }
    events.publishEvent(
        new DeliveryProfileChanged(
            edition, inForce + 1, next.map(Profile::name).orElse(""), given, by));
    return shelf.find(edition, inForce + 1).orElseThrow();
  }

  private static boolean isSame(DeliveryProfile former, Optional<Profile> next) {
    return former
        .profile()
        .map(Profile::json)
        .equals(
            next.map(p ->
                new Profile(p.id(), former.version(), p.name(), p.description(), p.rules())
                    .json()));
  }

  private static Profile as(Profile profile, EditionId edition, int version) {
    return new Profile(
        edition.value(), version, profile.name(), profile.description(), profile.rules());
  }

  /// How many received films were measured by an earlier version than the one in force, or by none.
  @Transactional(readOnly = true)
  public int earlier(EditionId edition) {
    return shelf
        .latest(edition)
        .map(latest -> behind(latest, copies(entered.received(edition))).size())
        .orElse(0);
  }

  /// Measures all films of the edition by the version in force; says how many received ones were
  /// not yet. Their makers see what it says. No film is decoded for this.
  ///
  /// @throws Refused 409 if there is no profile
  public int apply(EditionId edition, AccountId by) {
    DeliveryProfile latest =
        shelf
            .latest(edition)
            .orElseThrow(() -> Refused.notNow(Told.of("inspection.delivery.none-in-force")));
    Set<CopyId> received = new HashSet<>(copies(entered.received(edition)));
    Set<CopyId> all = new HashSet<>(received);
    all.addAll(figures.copies(entered.meantFor(edition)));
    int films = 0;
    Map<CopyId, DeliveryFacts> behind = behind(latest, all);
    for (Map.Entry<CopyId, DeliveryFacts> copy : behind.entrySet()) {
      judge(copy.getKey(), edition, latest, copy.getValue());
      films += received.contains(copy.getKey()) ? 1 : 0;
    }
    if (!behind.isEmpty()) {
      events.publishEvent(new DeliveryProfileApplied(edition, latest.version(), films, by));
    }
    return films;
  }

  private Map<CopyId, DeliveryFacts> behind(
      DeliveryProfile latest, java.util.Collection<CopyId> copies) {
    Map<CopyId, DeliveryFacts> facts = new HashMap<>(verdicts.facts(copies));
    verdicts
        .versions(copies)
        .forEach((copy, version) -> {
          if (version == latest.version()) {
            facts.remove(copy);
          }
        });
    return facts;
  }

  /// Measures a copy that was just inspected: by the version its film was measured by before, else
  /// by the one in force.
  void judge(CopyId copy, FilmId film, DeliveryFacts facts) {
    Optional<EditionId> edition = entered.edition(film);
    edition
        .flatMap(
            e -> verdicts.version(film, e).flatMap(v -> shelf.find(e, v)).or(() -> shelf.latest(e)))
        .ifPresent(profile -> judge(copy, edition.orElseThrow(), profile, facts));
  }

  private void judge(CopyId copy, EditionId edition, DeliveryProfile profile, DeliveryFacts facts) {
    verdicts.keep(
        copy,
        edition,
        profile.version(),
        profile.profile().map(asked -> Conformance.of(asked, facts)));
  }

  private static List<CopyId> copies(List<EnteredFilm> films) {
    List<CopyId> copies = new ArrayList<>();
    films.forEach(film -> film.film().copy().ifPresent(copies::add));
    return copies;
  }
}

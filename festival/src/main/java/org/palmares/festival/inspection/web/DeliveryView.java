package org.palmares.festival.inspection.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.inspection.DeliveryProfile;
import org.palmares.festival.inspection.DeliveryProfiles.Trial;
import org.palmares.film.delivery.Outcome;

/// What an edition asks of the files of films, to be read, changed and tried out. `earlier` counts
/// the received films that the version in force has not measured; `trials` are there after trying
/// it out; `basedOn` is the version that was in force when the form was opened.
public record DeliveryView(
    Edition edition,
    List<DeliveryProfile> versions,
    Map<AccountId, String> names,
    ProfileForm form,
    int basedOn,
    String reason,
    int earlier,
    Optional<List<Trial>> trials,
    List<Told> problems) {
  /// How many films a trial names.
  public static final int NAMED = 100;

  public DeliveryView {
    versions = List.copyOf(versions);
    problems = List.copyOf(problems);
  }

  /// The version in force.
  public Optional<DeliveryProfile> inForce() {
    return versions.stream().findFirst();
  }

  /// How many films would come out so.
  public long of(Outcome outcome) {
    return trials.orElse(List.of()).stream().filter(trial -> trial.then() == outcome).count();
  }

  /// How many films would come out otherwise than now.
  public long changes() {
    return trials.orElse(List.of()).stream().filter(Trial::changes).count();
  }

  /// The films that would not be as asked for, or come out otherwise than now.
  public List<Trial> told() {
    return trials.orElse(List.of()).stream()
        .filter(t -> t.changes() || t.then() == Outcome.FAIL || t.then() == Outcome.WARN)
        .toList();
  }

  /// Who made a version.
  public String by(DeliveryProfile version) {
    return names.getOrDefault(version.by(), "");
  }
}

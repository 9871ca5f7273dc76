package org.palmares.festival.edition.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.palmares.festival.edition.Amendment;
import org.palmares.festival.edition.Call;
import org.palmares.festival.edition.Criterion;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Extension;
import org.palmares.festival.edition.Regulation;
import org.palmares.festival.edition.RegulationText;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Told;

/// The call for entries, as everybody reads it; `hidden` until the edition is announced.
public record CallView(
    Edition edition,
    Instant now,
    List<Extension> extensions,
    List<Amendment> amendments,
    boolean hidden) {

  /// Whether films can be entered now.
  public Call call() {
    return edition.call(now);
  }

  /// In one line: until when, since when, or from when.
  public Told state() {
    return state(edition, now);
  }

  static Told state(Edition edition, Instant now) {
    return switch (edition.call(now)) {
      case UPCOMING -> Told.of("edition.call.upcoming", edition.opens().atZone(edition.zone()));
      case OPEN -> Told.of("edition.call.open", edition.deadline().atZone(edition.zone()));
      case CLOSED -> Told.of("edition.call.closed", edition.deadline().atZone(edition.zone()));
    };
  }

  /// How much time is left: days, then hours, then minutes.
  public Told left() {
    Duration left = Duration.between(now, edition.deadline());
    if (left.toDays() >= 2) {
      return Told.of("edition.left.days", left.toDays());
    }
    return left.toHours() >= 1
        ? Told.of("edition.left.hours", left.toHours())
        : Told.of("edition.left.minutes", Math.max(1, left.toMinutes()));
  }

  /// What a rule says.
  public Told sentence(Regulation rule) {
    return RegulationText.sentence(rule);
  }

  /// The invitation, paragraph by paragraph.
  public List<String> paragraphs(Language language) {
    return List.of(edition.invitation().in(language).split("\\n\\s*\\n", -1));
  }

  /// A criterion's weight in percent of all.
  public double percent(Criterion criterion) {
    int sum = edition.regulations().criteria().stream().mapToInt(Criterion::weight).sum();
    return 100.0 * criterion.weight() / sum;
  }

  /// Whether that is a whole number.
  public boolean isWhole(Criterion criterion) {
    double percent = percent(criterion);
    return percent == Math.rint(percent);
  }
}

package org.palmares.festival.judging.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.edition.Criterion;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.judging.Judging.Plot;
import org.palmares.festival.judging.Score;
import org.palmares.festival.people.Person;

/// All sheets of one film, for organisers; `free` are the jurors who could be given it; `veiled`
/// where the organiser is to score it too and sees no marks before that.
public record SheetsView(
    Edition edition,
    EntryCard card,
    Plot plot,
    List<Score> scores,
    Map<AccountId, Person> jurors,
    List<Person> free,
    boolean veiled) {
  public SheetsView {
    scores = List.copyOf(scores);
    jurors = Map.copyOf(jurors);
    free = List.copyOf(free);
  }

  /// How a juror is called.
  public String name(AccountId juror) {
    return Optional.ofNullable(jurors.get(juror)).map(Person::called).orElse("–");
  }

  /// The criteria of all sheets, each once; sheets may be of different versions.
  public List<Criterion> criteria() {
    return scores.stream()
        .flatMap(score -> score.criteria().stream())
        .collect(
            java.util.stream.Collectors.toMap(
                Criterion::key, c -> c, (a, b) -> b, java.util.LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  /// A juror's mark for a criterion, or a dash.
  public static String mark(Score score, Criterion criterion) {
    return Optional.ofNullable(score.marks().get(criterion.key())).map(String::valueOf).orElse("–");
  }
}

package org.palmares.festival.judging.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.palmares.festival.edition.Criterion;
import org.palmares.festival.house.vocabulary.Wording;
import org.palmares.festival.judging.Score;
import org.palmares.festival.judging.ScreeningRoom.OthersScore;

/// A juror's score for programs: what is asked, what is marked, and others' scores once this one is
/// handed in.
record ScoreJson(
    String entry,
    List<CriterionJson> criteria,
    Map<String, Integer> marks,
    String note,
    List<String> missing,
    Optional<Instant> handedIn,
    OptionalDouble total,
    List<OthersJson> others) {

  /// What is asked, in every language in which it was written.
  record CriterionJson(
      String key, Map<String, String> name, Map<String, String> meaning, int weight) {}

  /// What another juror handed in.
  record OthersJson(String juror, Map<String, Integer> marks, OptionalDouble total) {}

  static ScoreJson of(Score score, List<OthersScore> others) {
    return new ScoreJson(
        score.sheet().entry().toString(),
        score.criteria().stream().map(ScoreJson::criterion).toList(),
        new TreeMap<>(score.marks()),
        score.note(),
        score.missing().stream().map(Criterion::key).toList(),
        score.sheet().handedIn(),
        score.sheet().total(),
        others.stream()
            .map(o ->
                new OthersJson(
                    o.juror(), new TreeMap<>(o.score().marks()), o.score().sheet().total()))
            .toList());
  }

  private static CriterionJson criterion(Criterion criterion) {
    return new CriterionJson(
        criterion.key(), texts(criterion.name()), texts(criterion.meaning()), criterion.weight());
  }

  private static Map<String, String> texts(Wording wording) {
    return wording.texts().entrySet().stream()
        .collect(
            Collectors.toMap(
                e -> e.getKey().tag(), Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }
}

package org.palmares.festival.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.house.vocabulary.Wording;

/// What differs between two versions of regulations, sentence by sentence.
final class Changes {
  private final List<Told> told = new ArrayList<>();

  private Changes() {}

  static List<Told> between(Regulations former, Regulations next) {
    var changes = new Changes();
    changes.rules(former.general(), next.general());
    changes.sections(former.sections(), next.sections());
    changes.named("criterion", former.criteria(), next.criteria(), Criterion::key, Criterion::name);
    changes.named("term", former.terms(), next.terms(), Term::key, Term::topic);
    return List.copyOf(changes.told);
  }

  private void rules(List<Regulation> former, List<Regulation> next) {
    for (Regulation rule : without(former, next)) {
      told.add(Told.of("edition.change.rule-gone", RegulationText.sentence(rule)));
    }
    for (Regulation rule : without(next, former)) {
      told.add(Told.of("edition.change.rule-new", RegulationText.sentence(rule)));
    }
  }

  private void sections(List<Section> former, List<Section> next) {
    named("section", former, next, Section::key, Section::name);
    for (Section now : next) {
      former.stream()
          .filter(before -> before.key().equals(now.key()))
          .forEach(before -> rulesOf(now, before));
    }
  }

  private void rulesOf(Section now, Section before) {
    for (Regulation rule : without(before.rules(), now.rules())) {
      told.add(
          Told.of("edition.change.section-rule-gone", now.name(), RegulationText.sentence(rule)));
    }
    for (Regulation rule : without(now.rules(), before.rules())) {
      told.add(
          Told.of("edition.change.section-rule-new", now.name(), RegulationText.sentence(rule)));
    }
  }

  /// Things with a key: `edition.change.term-gone`, `-new` and `-changed`.
  private <T> void named(
      String kind,
      List<T> former,
      List<T> next,
      Function<T, String> key,
      Function<T, Wording> name) {
    for (T before : former) {
      if (next.stream().noneMatch(now -> key.apply(now).equals(key.apply(before)))) {
        told.add(Told.of("edition.change." + kind + "-gone", name.apply(before)));
      }
    }
    for (T now : next) {
      var before = former.stream().filter(one -> key.apply(one).equals(key.apply(now))).findFirst();
      if (before.isEmpty()) {
        told.add(Told.of("edition.change." + kind + "-new", name.apply(now)));
      } else if (!face(before.get()).equals(face(now))) {
        told.add(Told.of("edition.change." + kind + "-changed", name.apply(now)));
      }
    }
  }

  /// What is compared: of a section its texts, since its rules are told one by one.
  private static Object face(Object one) {
    return one instanceof Section section
        ? new Section(section.key(), section.name(), section.description(), List.of())
        : one;
  }

  private static <T> List<T> without(Collection<T> all, Collection<T> those) {
    return all.stream().filter(one -> !those.contains(one)).toList();
  }
}

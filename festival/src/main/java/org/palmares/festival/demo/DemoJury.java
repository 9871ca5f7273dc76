package org.palmares.festival.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.palmares.festival.edition.Criterion;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.judging.Assignments;
import org.palmares.festival.judging.Conflicts;
import org.palmares.festival.judging.Jury;
import org.palmares.festival.judging.Marking;
import org.palmares.festival.judging.ScreeningRoom;
import org.springframework.stereotype.Component;

/// Six jurors of the demo edition: each has a temper, and the last two are not through yet.
@Component
class DemoJury {
  static final String FIRST = "hyejin@jury.example";
  private static final int REVIEWS = 3;

  private record Member(String email, String name, Language language, int temper) {}

  private static final List<Member> MEMBERS =
      List.of(
          new Member("olu@jury.example", "Olu Adeyemi", Language.ENGLISH, 1),
          new Member("sofia@jury.example", "Sofia Lindqvist", Language.ENGLISH, -2),
          new Member("kenji@jury.example", "Kenji Mori", Language.ENGLISH, 0),
          new Member("amal@jury.example", "Amal Haddad", Language.ENGLISH, 1),
          new Member("pedro@jury.example", "Pedro Nunes", Language.ENGLISH, -1),
          new Member(FIRST, "한혜진", Language.KOREAN, 0));

  private final Jury jury;
  private final Conflicts conflicts;
  private final Assignments assignments;
  private final ScreeningRoom room;

  DemoJury(Jury jury, Conflicts conflicts, Assignments assignments, ScreeningRoom room) {
    this.jury = jury;
    this.conflicts = conflicts;
    this.assignments = assignments;
    this.room = room;
  }

  void watch(Edition edition, AccountId organiser) {
    List<AccountId> jurors =
        MEMBERS.stream().map(member -> seat(edition, member, organiser)).toList();
    assignments.assign(edition.id(), REVIEWS, organiser);
    RandomGenerator chance = new SplittableRandom(2026);
    for (int i = 0; i < jurors.size(); i++) {
      score(edition, jurors.get(i), MEMBERS.get(i).temper(), i < 4 ? 0 : i - 3, chance);
    }
  }

  private AccountId seat(Edition edition, Member member, AccountId organiser) {
    AccountId juror =
        jury.invite(
                edition.id(),
                new EmailAddress(member.email()),
                member.name(),
                member.language(),
                organiser)
            .juror();
    jury.accept(edition.id(), juror);
    conflicts.confirm(edition.id(), juror);
    return juror;
  }

  /// Marks all films of a juror but the last few.
  private void score(
      Edition edition, AccountId juror, int temper, int leaves, RandomGenerator chance) {
    var films = room.list(edition.id(), juror);
    for (var showing : films.subList(0, Math.max(0, films.size() - leaves))) {
      var entry = showing.sheet().entry();
      int worth = 5 + Math.floorMod(entry.value().getLeastSignificantBits(), 4);
      Map<String, String> marks = new HashMap<>();
      for (Criterion criterion : edition.regulations().criteria()) {
        int mark = Math.clamp(worth + temper + chance.nextInt(-1, 2), 1, 10);
        marks.put(criterion.key(), String.valueOf(mark));
      }
      room.save(edition.id(), entry, juror, new Marking(marks, Optional.empty()));
      room.handIn(edition.id(), entry, juror);
    }
  }
}

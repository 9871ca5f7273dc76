package org.palmares.festival.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palmares.festival.TestHouse;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.house.vocabulary.Wording;
import org.palmares.festival.people.Person;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

class AmendingRegulationsTest {
  private static final Regulation TEN_MINUTES =
      new Regulation.RunningTime(Optional.empty(), Optional.of(Duration.ofMinutes(10)), true);

  private final TestHouse house = TestHouse.open();
  private final Editions editions = house.bean(Editions.class);
  private final Person organiser = Drafts.somebody(house);
  private final Edition edition = editions.open(Drafts.open(Template.FESTIVAL), organiser.id());

  @Test
  void the_version_before_is_kept_as_it_was() {
    Regulations first = edition.regulations();
    Regulations next = withTenMinutes(first);

    Regulations amended = editions.amend(edition.id(), next, "Too long", organiser.id());

    assertThat(amended).isEqualTo(next.as(2));
    assertThat(editions.get(edition.id()).regulations()).isEqualTo(next.as(2));
    assertThat(editions.regulations(edition.id(), 1)).isEqualTo(first);
    assertThat(editions.regulations(edition.id(), 2)).isEqualTo(next.as(2));
  }

  @Test
  void a_version_cannot_be_changed_even_in_the_database() {
    var database = house.bean(JdbcClient.class);
    assertThatThrownBy(() ->
            database
                .sql("update edition.regulations set reason = 'x' where edition = :id")
                .param("id", edition.id().value())
                .update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("version 1 of " + edition.id() + " is kept as it was made");
  }

  @Test
  void everybody_reads_what_was_changed_and_why() {
    editions.amend(
        edition.id(), withTenMinutes(edition.regulations()), " Too long ", organiser.id());

    List<Amendment> amendments = editions.amendments(edition.id());

    assertThat(amendments).hasSize(1);
    Amendment amendment = amendments.getFirst();
    assertThat(amendment.version()).isEqualTo(2);
    assertThat(amendment.reason()).isEqualTo("Too long");
    assertThat(amendment.changes())
        .isEqualTo(
            List.of(Told.of("edition.change.rule-new", RegulationText.sentence(TEN_MINUTES))));
  }

  @Test
  void sections_criteria_and_terms_that_come_go_or_change_are_told() {
    Regulations first = edition.regulations();
    Section narrative = first.sections().getFirst();
    Section renamed =
        new Section(
            narrative.key(),
            Wording.of("Fiction", "픽션"),
            narrative.description(),
            List.of(new Regulation.SoundTrack()));
    Criterion heavy = heavier(first.criteria().getFirst());
    var next =
        new Regulations(
            1,
            List.of(renamed, first.sections().get(1)),
            first.general(),
            List.of(heavy, Criteria.STORYTELLING),
            first.terms().subList(1, first.terms().size()));

    assertThat(Changes.between(first, next))
        .isEqualTo(
            List.of(
                Told.of("edition.change.section-gone", first.sections().get(2).name()),
                Told.of("edition.change.section-gone", first.sections().get(3).name()),
                Told.of("edition.change.section-changed", renamed.name()),
                Told.of(
                    "edition.change.section-rule-new",
                    renamed.name(),
                    RegulationText.sentence(new Regulation.SoundTrack())),
                Told.of("edition.change.criterion-gone", first.criteria().get(1).name()),
                Told.of("edition.change.criterion-gone", first.criteria().get(2).name()),
                Told.of("edition.change.criterion-changed", heavy.name()),
                Told.of("edition.change.criterion-new", Criteria.STORYTELLING.name()),
                Told.of("edition.change.term-gone", first.terms().getFirst().topic())));
  }

  @Test
  void an_amendment_needs_a_reason() {
    Regulations next = withTenMinutes(edition.regulations());
    assertThatThrownBy(() -> editions.amend(edition.id(), next, "  ", organiser.id()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Told.of("edition.reason.missing")));
    assertThat(editions.get(edition.id())).isEqualTo(edition);
  }

  @Test
  void without_a_change_the_version_stays() {
    assertThat(editions.amend(edition.id(), edition.regulations(), "", organiser.id()))
        .isEqualTo(edition.regulations());
    assertThat(editions.amendments(edition.id())).isEmpty();
  }

  @Test
  void nobody_overwrites_what_another_has_amended_meanwhile() {
    editions.amend(edition.id(), withTenMinutes(edition.regulations()), "Too long", organiser.id());
    Edition stale =
        edition.with(
            new Regulations(
                1,
                edition.regulations().sections(),
                List.of(),
                edition.regulations().criteria(),
                edition.regulations().terms()));

    assertThatThrownBy(() -> editions.revise(stale, "No rules", organiser.id()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(HttpStatus.CONFLICT);
              assertThat(refused.reason()).isEqualTo(Told.of("edition.amended-meanwhile", 2, 1));
            });
    assertThat(editions.get(edition.id()).regulations().general()).contains(TEN_MINUTES);
  }

  @Test
  void texts_are_revised_without_a_new_version() {
    Edition reworded =
        new Edition(
            edition.id(),
            Wording.of("Another name", "다른 이름"),
            Wording.of("Come", "오세요"),
            edition.zone(),
            edition.opens(),
            edition.deadline(),
            edition.hue(),
            true,
            "new@example.org",
            edition.regulations());

    assertThat(editions.revise(reworded, "", organiser.id())).isEqualTo(reworded);
    assertThat(editions.get(edition.id())).isEqualTo(reworded);
  }

  @Test
  void the_ledger_remembers_each_change_with_who_made_it() {
    editions.amend(edition.id(), withTenMinutes(edition.regulations()), "Too long", organiser.id());
    editions.extend(edition.id(), edition.deadline().plusSeconds(60), "More time", organiser.id());

    assertThat(
            house
                .bean(JdbcClient.class)
                .sql(
                    "select kind from ledger.line where edition = :id and by = :by and kind <>"
                        + " 'BadgeGiven' order by number")
                .param("id", edition.id().value())
                .param("by", organiser.id().value())
                .query(String.class)
                .list())
        .isEqualTo(List.of("EditionOpened", "RegulationsAmended", "DeadlineExtended"));
  }

  private static Regulations withTenMinutes(Regulations regulations) {
    var general = new java.util.ArrayList<>(regulations.general());
    general.add(TEN_MINUTES);
    return new Regulations(
        regulations.version(),
        regulations.sections(),
        general,
        regulations.criteria(),
        regulations.terms());
  }

  private static Criterion heavier(Criterion criterion) {
    return new Criterion(
        criterion.key(), criterion.name(), criterion.meaning(), criterion.weight() + 1);
  }
}

package org.palmares.festival.house.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.palmares.festival.TestHouse;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.house.vocabulary.Language;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class RememberingEventsTest {
  private final TestHouse house = TestHouse.open();
  private final Ledger ledger = house.bean(Ledger.class);
  private final EntryTests festival = new EntryTests();

  @Test
  void what_happens_in_an_edition_is_read_newest_first() {
    Edition edition = festival.edition();
    festival.received(edition, festival.person("Anna", Language.ENGLISH).id(), "First");
    List<String> kinds =
        ledger.list(edition.id(), Long.MAX_VALUE).stream().map(Ledger.Line::kind).toList();
    assertThat(kinds.getFirst()).isIn("EntrySubmitted", "EligibilityDecided");
    assertThat(kinds).contains("EditionOpened", "EntrySubmitted");
  }

  @Test
  void a_line_can_neither_be_changed_nor_taken_out() {
    Edition edition = festival.edition();
    JdbcClient database = house.bean(JdbcClient.class);
    for (String sin :
        List.of(
            "update ledger.line set kind = 'x' where edition = :edition",
            "delete from ledger.line where edition = :edition")) {
      assertThatThrownBy(() -> database.sql(sin).param("edition", edition.id().value()).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("append-only");
    }
    assertThat(ledger.list(edition.id(), Long.MAX_VALUE)).isNotEmpty();
  }
}

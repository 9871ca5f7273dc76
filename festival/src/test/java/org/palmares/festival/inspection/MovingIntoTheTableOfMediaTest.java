package org.palmares.festival.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.palmares.cellar.ConnectionDetails;
import org.palmares.festival.TestHouse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A house that has made previews before there was a table of media.
class MovingIntoTheTableOfMediaTest {
  @Test
  void what_was_made_before_is_found_under_its_name() {
    ConnectionDetails details =
        TestHouse.open().database(TestHouse.unique("media").replace('-', '_'));
    var disk = new DriverManagerDataSource(details.jdbcUrl(), details.user(), details.password());
    var database = JdbcClient.create(disk);
    FluentConfiguration flyway =
        Flyway.configure().dataSource(disk).defaultSchema("public").outOfOrder(true);
    flyway.target("22.2").load().migrate();
    UUID whole = UUID.randomUUID();
    UUID begun = UUID.randomUUID();
    add(database, whole, List.of("a".repeat(64), "b".repeat(64), "c".repeat(64)));
    add(database, begun, List.of("a".repeat(64)));

    flyway.target("22.12").load().migrate();
    database
        .sql(
            """
            insert into inspection.measure (copy, name, value, unit) values (?, 'shots', 12, '')\
            """)
        .params(whole)
        .update();

    flyway.target("latest").load().migrate();

    assertThat(database.sql("select count(*) from inspection.measure").query(Long.class).single())
        .as("measures by units that nobody says any more")
        .isZero();

    assertThat(
            database
                .sql("select copy || ' ' || name || ' ' || left(file, 2) from inspection.medium")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(
            whole + " preview.mp4 aa",
            whole + " poster.jpg bb",
            whole + " stills.jpg cc",
            begun + " preview.mp4 aa");
    assertThat(new Runs(database).find(new org.palmares.festival.house.vocabulary.CopyId(begun)))
        .map(run -> run.media().keySet())
        .contains(java.util.Set.of(MediumName.PREVIEW));
  }

  private static void add(JdbcClient database, UUID copy, List<String> made) {
    database
        .sql(
            """
            insert into inspection.run (copy, film, file, preview, poster, stills)
            values (?, gen_random_uuid(), ?, ?, ?, ?)\
            """)
        .params(
            copy,
            "f".repeat(64),
            made.getFirst(),
            made.size() > 1 ? made.get(1) : null,
            made.size() > 2 ? made.get(2) : null)
        .update();
  }
}

package org.palmares.cellar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpeningACellarTest {
  private Path data = Path.of("");
  private Cellar cellar;

  @BeforeAll
  void open(@TempDir Path directory) {
    data = directory.resolve("a house with spaces & an ü").resolve("data");
    cellar = Cellar.open(data);
  }

  @AfterAll
  void close() {
    cellar.close();
  }

  @Test
  void a_new_house_gets_an_empty_database_in_utf_8_with_icu() throws SQLException {
    assertThat(cellar.adopted()).isFalse();
    assertThat(ask("select count(*) from pg_tables where schemaname = 'public'")).isEqualTo("0");
    assertThat(
            ask(
                "select current_database() || ' ' || pg_encoding_to_char(encoding) || ' ' || datlocprovider::text || ' ' || datlocale || ' ' || pg_get_userbyid(datdba) from pg_database where datname = current_database()"))
        .isEqualTo("palmares UTF8 i und palmares");
    assertThat(
            ask(
                "select string_agg(t, '' order by t) from unnest(array['Z', 'é', 'a', 'E', '가']) t"))
        .isEqualTo("aEéZ가");
  }

  @Test
  void the_settings_lose_nothing_and_listen_to_this_machine_alone() throws SQLException {
    var settings = new TreeMap<String, String>();
    for (String name :
        new String[] {
          "fsync",
          "synchronous_commit",
          "full_page_writes",
          "data_checksums",
          "listen_addresses",
          "password_encryption",
          "jit"
        }) {
      settings.put(name, ask("show " + name));
    }
    assertThat(settings)
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    "fsync", "on",
                    "synchronous_commit", "on",
                    "full_page_writes", "on",
                    "data_checksums", "on",
                    "listen_addresses", "127.0.0.1",
                    "password_encryption", "scram-sha-256",
                    "jit", "off")));
  }

  @Test
  void it_is_the_version_that_this_house_brings() throws SQLException {
    assertThat(ask("show server_version") + ".0").isEqualTo(Binaries.VERSION);
  }

  @Test
  void the_house_is_no_superuser_but_may_add_the_extensions_it_needs() throws SQLException {
    assertThat(
            ask(
                "select rolsuper or rolcreaterole or rolcreatedb or rolreplication from pg_roles where rolname = current_user"))
        .isEqualTo("f");
    var other = cellar.database("extensions");
    for (String extension :
        new String[] {"pg_trgm", "btree_gist", "citext", "unaccent", "pgcrypto"}) {
      Shelf.execute(other, "create extension " + extension);
    }
    assertThat(Shelf.ask(other, "select similarity('palmares', 'palmarès') > 0.3")).isEqualTo("t");
  }

  @Test
  void nobody_gets_in_without_the_password() {
    assertThatThrownBy(() ->
            Shelf.ask(new ConnectionDetails(cellar.jdbcUrl(), cellar.user(), "guess"), "select 1"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    assertThat(cellar.connection().toString())
        .isEqualTo("ConnectionDetails[jdbcUrl=%s, user=palmares]".formatted(cellar.jdbcUrl()));
  }

  @Test
  void the_passwords_and_the_database_are_readable_by_their_owner_alone() throws Exception {
    var plan = CellarPlan.in(data);
    assertThat(mode(plan.home())).isEqualTo("rwx------");
    assertThat(mode(plan.keys())).isEqualTo("rw-------");
    assertThat(mode(plan.log())).isEqualTo("rw-------");
    assertThat(mode(plan.cluster())).isEqualTo("rwx------");
  }

  @Test
  void another_database_is_made_once_and_found_again() throws SQLException {
    var first = cellar.database("rehearsal_1");
    Shelf.execute(first, "create table kept (n int)");
    assertThat(cellar.database("rehearsal_1")).isEqualTo(first);
    assertThat(Shelf.ask(first, "select count(*) from kept")).isEqualTo("0");
  }

  @Test
  void a_name_that_is_none_is_refused_with_what_is_allowed() {
    assertThatThrownBy(() -> cellar.database("x'; drop"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a database is named by up to 41 letters a-z, digits and _, not 'x'; drop'");
  }

  private String ask(String query) throws SQLException {
    return Shelf.ask(cellar.connection(), query);
  }

  private static String mode(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}

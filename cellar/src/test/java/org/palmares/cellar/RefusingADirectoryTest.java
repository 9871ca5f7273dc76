package org.palmares.cellar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusingADirectoryTest {
  @TempDir private Path data;

  @BeforeEach
  void a_house_to_be_founded() throws IOException {
    SharedServer.lend(data);
  }

  @AfterEach
  void take_back() throws IOException {
    SharedServer.takeBack(data);
  }

  @Test
  void a_directory_with_other_things_is_left_alone() throws Exception {
    Path cluster = CellarPlan.in(data).cluster();
    Files.writeString(Files.createDirectory(cluster).resolve("diary.txt"), "mine");
    assertThatThrownBy(() -> Cellar.open(data))
        .isInstanceOf(CellarException.class)
        .hasMessage(
            """
            %s exists but holds no database of ours (there is no PG_VERSION in it).
            Move it away to begin with an empty house, or put the house's own directory back from a backup.\
            """
                .formatted(cluster));
    assertThat(cluster.resolve("diary.txt")).hasContent("mine");
  }

  @Test
  void a_file_in_the_place_of_the_data_directory_is_named() throws Exception {
    Path file = Files.writeString(data.resolve("file"), "");
    assertThatThrownBy(() -> Cellar.open(file))
        .isInstanceOf(CellarException.class)
        .hasMessageStartingWith("The data directory %s cannot be written".formatted(file));
  }

  @Test
  void a_path_that_a_shell_would_read_otherwise_is_refused() {
    Path wild = data.resolve("$(touch x)");
    assertThatThrownBy(() -> Cellar.open(wild))
        .isInstanceOf(CellarException.class)
        .hasMessage(
            "The data directory %s cannot be used: no \", $, `, \\ or line end may be in its path."
                .formatted(wild));
    assertThat(wild).doesNotExist();
  }

  @Test
  void a_database_of_another_major_version_is_not_touched() throws Exception {
    Path cluster = CellarPlan.in(data).cluster();
    Files.writeString(Files.createDirectory(cluster).resolve("PG_VERSION"), "15\n");
    assertThatThrownBy(() -> Cellar.open(data))
        .isInstanceOf(CellarException.class)
        .hasMessageStartingWith(
            "%s was made by PostgreSQL 15, and this release of palmares brings PostgreSQL 18."
                .formatted(cluster));
  }

  @Test
  void lost_passwords_are_asked_for_by_name_of_their_file() throws Exception {
    Cellar.open(data).close();
    Path keys = CellarPlan.in(data).keys();
    String kept = Files.readString(keys);
    Files.delete(keys);
    assertThatThrownBy(() -> Cellar.open(data))
        .isInstanceOf(CellarException.class)
        .hasMessage(
            "The database in %s is there but its passwords in %s are not; put that file back from a backup."
                .formatted(CellarPlan.in(data).cluster(), keys));
    Files.writeString(keys, kept);
    try (var cellar = Cellar.open(data)) {
      assertThat(Shelf.ask(cellar.connection(), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_damaged_database_says_what_the_server_said_and_gives_the_directory_back()
      throws Exception {
    Cellar.open(data).close();
    Path control = CellarPlan.in(data).cluster().resolve("global").resolve("pg_control");
    byte[] whole = Files.readAllBytes(control);
    Files.write(control, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
    for (int twice = 0; twice < 2; twice++) {
      assertThatThrownBy(() -> Cellar.open(data))
          .isExactlyInstanceOf(CellarException.class)
          .hasMessageStartingWith(
              "The database server in %s did not start. It said:"
                  .formatted(CellarPlan.in(data).cluster()))
          .hasMessageContaining("pg_control");
    }
    Files.write(control, whole, StandardOpenOption.TRUNCATE_EXISTING);
    Cellar.open(data).close();
  }

  @Test
  void a_house_that_was_killed_while_it_was_founded_is_founded_again() throws Exception {
    var plan = CellarPlan.in(data);
    Files.writeString(
        Files.createDirectory(plan.unfinishedCluster()).resolve("PG_VERSION"), "18\n");
    Files.createDirectory(plan.unfinishedServer());
    try (var cellar = Cellar.open(data)) {
      assertThat(Shelf.ask(cellar.connection(), "select 1")).isEqualTo("1");
    }
    assertThat(plan.unfinishedCluster()).doesNotExist();
  }
}

package org.palmares.cellar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReopeningACellarTest {
  @TempDir private Path data;

  @BeforeEach
  void a_founded_house() throws IOException {
    SharedServer.furnish(data);
  }

  @AfterEach
  void nothing_is_left_running() throws Exception {
    SharedServer.takeBack(data);
    Path cluster = CellarPlan.in(data).cluster();
    Shelf.workingIn(cluster)
        .forEach(process ->
            ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
                .ifPresent(ProcessHandle::destroyForcibly));
    Shelf.await(
        Duration.ofSeconds(30), "the servers are gone", () -> Shelf.workingIn(cluster).isEmpty());
  }

  @Test
  void a_closed_house_finds_its_data_again_at_the_same_address() throws Exception {
    ConnectionDetails before;
    try (var cellar = Cellar.open(data)) {
      before = cellar.connection();
      Shelf.execute(before, "create table award as select 'best film' as name");
    }
    assertThat(Shelf.workingIn(CellarPlan.in(data).cluster())).isEmpty();
    try (var cellar = Cellar.open(data)) {
      assertThat(cellar.adopted()).isFalse();
      assertThat(cellar.connection()).isEqualTo(before);
      assertThat(Shelf.ask(cellar.connection(), "select name from award")).isEqualTo("best film");
    }
  }

  @Test
  void closing_twice_is_closing_once() {
    var cellar = Cellar.open(data);
    cellar.close();
    try (var next = Cellar.open(data)) {
      cellar.close();
      assertThat(Cellar.running(data)).isEqualTo(Optional.of(next.connection()));
    }
  }

  @Test
  void when_a_stranger_took_the_port_another_one_is_chosen_and_kept() throws Exception {
    Cellar.open(data).close();
    int port = Port.remembered(CellarPlan.in(data));
    try (var stranger = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
        var cellar = Cellar.open(data)) {
      int other = Port.remembered(CellarPlan.in(data));
      assertThat(other).isNotEqualTo(stranger.getLocalPort());
      assertThat(cellar.jdbcUrl()).isEqualTo("jdbc:postgresql://127.0.0.1:" + other + "/palmares");
    }
  }

  @Test
  void a_house_that_was_told_to_stop_leaves_no_server() throws Exception {
    try (var house = House.start(data, "wait")) {
      assertThat(house.hear()).isEqualTo("started");
      assertThat(house.terminate()).isEqualTo(143);
    }
    assertThat(Shelf.workingIn(CellarPlan.in(data).cluster())).isEmpty();
    assertThat(Cellar.running(data)).isEmpty();
  }

  @Test
  void the_server_of_a_killed_house_is_adopted_and_stopped_in_the_end() throws Exception {
    long postmaster;
    try (var house = House.start(data, "wait")) {
      assertThat(house.hear()).isEqualTo("started");
      postmaster = Shelf.postmaster(data);
      house.kill();
      house.handle().onExit().join();
    }
    try (var cellar = Cellar.open(data)) {
      assertThat(cellar.adopted()).isTrue();
      assertThat(Shelf.postmaster(data)).isEqualTo(postmaster);
      assertThat(Shelf.ask(cellar.connection(), "select 1")).isEqualTo("1");
    }
    assertThat(Shelf.workingIn(CellarPlan.in(data).cluster())).isEmpty();
  }

  @Test
  void house_and_server_killed_while_writing_lose_no_acknowledged_row() throws Exception {
    var acknowledged = new HashSet<String>();
    for (int round = 1; round <= 3; round++) {
      try (var house = House.start(data, "insert")) {
        assertThat(house.hear()).isEqualTo("started");
        for (int row = 0; row < 500 * round; row++) {
          acknowledged.add(house.hear());
        }
        var victims = Shelf.servers(data);
        house.kill();
        victims.forEach(ProcessHandle::destroyForcibly);
        acknowledged.addAll(wholeLines(house));
      }
    }
    try (var cellar = Cellar.open(data)) {
      assertThat(acknowledged).hasSizeGreaterThan(3000);
      assertThat(stored(cellar)).containsAll(acknowledged);
    }
  }

  @Test
  void a_server_that_dies_under_an_open_house_is_started_again_at_the_same_address()
      throws Exception {
    try (var cellar = Cellar.open(data)) {
      Shelf.execute(cellar.connection(), "create table score as select 7 as mark");
      Shelf.servers(data).forEach(ProcessHandle::destroyForcibly);
      Shelf.await(
          Duration.ofSeconds(60), "it answers again", () -> Cellar.running(data).isPresent());
      assertThat(Shelf.ask(cellar.connection(), "select mark from score")).isEqualTo("7");
    }
    assertThat(Shelf.workingIn(CellarPlan.in(data).cluster())).isEmpty();
  }

  @Test
  void a_second_house_in_the_same_directory_is_told_who_has_it() throws Exception {
    try (var cellar = Cellar.open(data);
        var second = House.start(data, "wait")) {
      assertThat(second.hearOut())
          .containsExactly(
              "CellarInUseException: The data directory %s is in use by another palmares (process %d). Stop that one, or give this one another directory."
                  .formatted(data, ProcessHandle.current().pid()));
      assertThat(Shelf.ask(cellar.connection(), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void the_same_process_cannot_open_it_twice_and_keeps_the_first() throws Exception {
    try (var cellar = Cellar.open(data)) {
      assertThatThrownBy(() -> Cellar.open(data)).isInstanceOf(CellarInUseException.class);
      try (var second = House.start(data, "wait")) {
        assertThat(second.hear()).startsWith("CellarInUseException: ");
      }
      assertThat(Shelf.ask(cellar.connection(), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_worker_beside_the_house_learns_how_to_connect() throws Exception {
    assertThat(Cellar.running(data)).isEmpty();
    try (var house = House.start(data, "wait")) {
      assertThat(house.hear()).isEqualTo("started");
      var details = Cellar.running(data).orElseThrow();
      assertThat(Shelf.ask(details, "select current_user || ' ' || current_database()"))
          .isEqualTo("palmares palmares");
      house.terminate();
    }
  }

  @Test
  void a_pid_file_from_before_the_machine_started_does_not_stop_the_house() throws Exception {
    Cellar.open(data).close();
    var stranger = new ProcessBuilder("sleep", "600").start();
    try {
      Path cluster = CellarPlan.in(data).cluster();
      Files.writeString(
          cluster.resolve("postmaster.pid"),
          "%d\n%s\n1700000000\n%d\n\n127.0.0.1\n  1234567   7654321\nready   \n"
              .formatted(stranger.pid(), cluster, Port.remembered(CellarPlan.in(data))));
      Files.setPosixFilePermissions(
          cluster.resolve("postmaster.pid"), PosixFilePermissions.fromString("rw-------"));
      try (var cellar = Cellar.open(data)) {
        assertThat(cellar.adopted()).isFalse();
        assertThat(stranger.isAlive()).isTrue();
      }
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void root_may_lend_the_server_every_identity_that_the_system_offers() throws Exception {
    assumeTrue(ServerAccount.isRoot(), "left out: only root can lend the server another user");
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    SharedServer.takeBack(data);
    var plan = CellarPlan.in(data);
    var accounts =
        ServerAccount.candidatesOfRoot(plan).filter(account -> account.worksIn(plan)).toList();
    assertThat(accounts).isNotEmpty();
    for (var account : accounts) {
      try (var cellar = Cellar.open(data, _ -> account)) {
        assertThat(
                Shelf.ask(
                    cellar.connection(),
                    "select count(*) from pg_stat_activity where usename = current_user"))
            .isEqualTo("1");
        assertThat(Files.getOwner(CellarPlan.in(data).cluster())).isEqualTo(account.owner());
      }
    }
  }

  @Test
  void root_leaves_the_directory_of_an_ordinary_user_to_that_user() throws Exception {
    assumeTrue(ServerAccount.isRoot(), "left out: only root can lend the server another user");
    var users = data.getFileSystem().getUserPrincipalLookupService();
    var owner = users.lookupPrincipalByName("nobody");
    SharedServer.takeBack(data);
    OwnerOnly.deleteTree(CellarPlan.in(data).home());
    Files.setOwner(data, owner);
    try (var cellar = Cellar.open(data.resolve("deeper"))) {
      assertThat(Shelf.ask(cellar.connection(), "select 1")).isEqualTo("1");
      try (var paths = Files.walk(data)) {
        assertThat(paths.filter(path -> !path.equals(data)).map(ReopeningACellarTest::owner))
            .containsOnly(owner);
      }
    }
  }

  /// What the house still managed to say; its last line may be cut in half.
  private static Set<String> wholeLines(House house) throws Exception {
    var lines = house.hearOut();
    return new HashSet<>(lines.subList(0, Math.max(0, lines.size() - 1)));
  }

  private static Set<String> stored(Cellar cellar) throws Exception {
    var rows = new HashSet<String>();
    try (var connection = Shelf.connect(cellar.connection());
        var statement = connection.createStatement();
        var answer = statement.executeQuery("select writer || ' ' || number from score")) {
      while (answer.next()) {
        rows.add(answer.getString(1));
      }
    }
    return rows;
  }

  private static UserPrincipal owner(Path path) {
    try {
      return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

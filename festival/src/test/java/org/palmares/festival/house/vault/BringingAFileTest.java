package org.palmares.festival.house.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.festival.house.vault.TusClient.said;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palmares.festival.TestHouse;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Sha256;
import org.palmares.festival.house.vocabulary.UploadId;
import org.springframework.jdbc.core.simple.JdbcClient;

class BringingAFileTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final TestHouse house = TestHouse.open();
  private final LostAndFound desk = house.bean(LostAndFound.class);
  private final Arrivals arrivals = house.bean(Arrivals.class);
  private final UploadBook book = house.bean(UploadBook.class);
  private final Someone anna = Someone.signedIn(house, Language.ENGLISH);
  private final Someone bora = Someone.signedIn(house, Language.KOREAN);
  private final TusClient annas = new TusClient(house.address(), anna.cookie());
  private final TusClient boras = new TusClient(house.address(), bora.cookie());
  private final String about = TestHouse.unique("umbrella");
  private final String metadata = said("found", about) + "," + said("filename", "우산 1.mp4");
  private final byte[] bytes = random(1_500_000);

  @Test
  void a_file_brought_in_pieces_is_deposited_once_with_its_sha256() throws Exception {
    String upload = annas.created(bytes.length, "Upload-Metadata", metadata);
    assertThat(annas.patch(upload, 0, Arrays.copyOfRange(bytes, 0, 500_000)).statusCode())
        .isEqualTo(204);
    assertThat(desk.taken(about)).isEmpty();
    var last = annas.patch(upload, 500_000, Arrays.copyOfRange(bytes, 500_000, bytes.length));
    assertThat(last.statusCode()).isEqualTo(204);
    assertThat(last.headers().firstValue("Repr-Digest").orElse("")).isEqualTo(digest(bytes));
    assertThat(desk.taken(about)).isEqualTo(List.of("우산 1.mp4, " + sha256(bytes)));
    assertThat(Files.readAllBytes(house.bean(Vault.class).path(sha256(bytes)))).isEqualTo(bytes);
    assertThat(leftOf(upload)).isFalse();
    assertThat(annas.offset(upload)).isEqualTo(bytes.length);
    assertThat(annas.patch(upload, bytes.length, new byte[0]).statusCode()).isEqualTo(409);
    assertThat(annas.patch(upload, 0, bytes).statusCode()).isEqualTo(409);
    assertThat(desk.taken(about)).hasSize(1);
  }

  @Test
  void the_same_content_is_kept_once() throws Exception {
    String first = annas.created(bytes.length, "Upload-Metadata", metadata);
    String second = boras.created(bytes.length, "Upload-Metadata", metadata);
    assertThat(annas.patch(first, 0, bytes).statusCode()).isEqualTo(204);
    assertThat(boras.patch(second, 0, bytes).statusCode()).isEqualTo(204);
    assertThat(desk.taken(about)).hasSize(2);
    assertThat(files(sha256(bytes))).isEqualTo(1);
    assertThat(leftOf(first)).isFalse();
    assertThat(leftOf(second)).isFalse();
  }

  @Test
  void nobody_else_can_see_or_touch_an_upload() {
    String upload = annas.created(bytes.length, "Upload-Metadata", metadata);
    annas.patch(upload, 0, Arrays.copyOf(bytes, 1000));
    assertThat(boras.head(upload).statusCode()).isEqualTo(404);
    assertThat(boras.patch(upload, 1000, bytes).statusCode()).isEqualTo(404);
    assertThat(boras.delete(upload).statusCode()).isEqualTo(404);
    var nobody = new TusClient(house.address(), "");
    assertThat(nobody.head(upload).statusCode()).isEqualTo(401);
    assertThat(nobody.patch(upload, 1000, bytes).statusCode()).isEqualTo(401);
    assertThat(nobody.create(10).statusCode()).isEqualTo(401);
    assertThat(annas.offset(upload)).isEqualTo(1000);
  }

  @Test
  void a_request_of_another_site_is_refused() {
    String upload = annas.created(10);
    for (String site : List.of("cross-site", "same-site")) {
      assertThat(annas.create(10, "Sec-Fetch-Site", site).statusCode()).isEqualTo(403);
      assertThat(annas.patch(upload, 0, new byte[10], "Sec-Fetch-Site", site).statusCode())
          .isEqualTo(403);
    }
    assertThat(annas.create(10, "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(201);
    assertThat(annas.offset(upload)).isEqualTo(0);
  }

  @Test
  void the_desk_refuses_before_the_first_byte_in_the_persons_language() {
    desk.refuseAt(1, about);
    var answer = boras.create(bytes.length, "Upload-Metadata", metadata);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .isEqualTo("text/plain;charset=utf-8");
    assertThat(answer.body()).isEqualTo("빈 파일입니다.\n");
  }

  @Test
  void the_desk_refuses_before_the_last_byte_is_acknowledged_and_nothing_is_left() {
    desk.refuseAt(2, about);
    String upload = annas.created(bytes.length, "Upload-Metadata", metadata);
    var answer = annas.patch(upload, 0, bytes);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).isEqualTo("This file is empty.\n");
    assertThat(annas.head(upload).statusCode()).isEqualTo(404);
    assertThat(leftOf(upload)).isFalse();
    assertThat(desk.taken(about)).isEmpty();
  }

  @Test
  void a_refused_file_with_its_first_bytes_leaves_nothing() {
    desk.refuseAt(2, about);
    long before = count();
    var answer =
        annas.send(
            "POST",
            "/uploads",
            bytes,
            "Upload-Length",
            "" + bytes.length,
            "Content-Type",
            "application/offset+octet-stream",
            "Upload-Metadata",
            metadata);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void a_desk_that_fails_is_asked_again_and_takes_the_file_once() {
    desk.fail(1, about);
    String upload = annas.created(bytes.length, "Upload-Metadata", metadata);
    assertThat(annas.patch(upload, 0, bytes).statusCode()).isEqualTo(500);
    assertThat(desk.taken(about)).isEmpty();
    assertThat(annas.offset(upload)).isEqualTo(bytes.length);
    assertThat(desk.taken(about)).isEqualTo(List.of("우산 1.mp4, " + sha256(bytes)));
  }

  @Test
  void a_house_that_fell_after_the_last_byte_hands_over_when_it_opens_again() throws Exception {
    String upload = annas.created(bytes.length, "Upload-Metadata", metadata);
    annas.patch(upload, 0, Arrays.copyOf(bytes, 1000));
    Files.write(arrivals.file(id(upload)), bytes);
    arrivals.forget(id(upload));
    house.bean(Caretaker.class).repair();
    house.bean(Caretaker.class).repair();
    TestHouse.eventually(SOON, "handed over", () -> !desk.taken(about).isEmpty());
    assertThat(desk.taken(about)).isEqualTo(List.of("우산 1.mp4, " + sha256(bytes)));
    assertThat(annas.head(upload).headers().firstValue("Repr-Digest").orElse(""))
        .isEqualTo(digest(bytes));
  }

  @Test
  void a_house_that_fell_between_the_move_and_the_commit_hands_over_when_it_opens_again()
      throws Exception {
    String upload = annas.created(bytes.length, "Upload-Metadata", metadata);
    Files.write(arrivals.file(id(upload)), bytes);
    arrivals.forget(id(upload));
    house.bean(UploadBook.class).received(id(upload), java.util.Optional.of(sha256(bytes)));
    Path place = house.data().toRealPath().resolve("vault").resolve(shelf(sha256(bytes)));
    Files.createDirectories(place.getParent());
    Files.move(arrivals.file(id(upload)), place);
    assertThat(annas.offset(upload)).isEqualTo(bytes.length);
    house.bean(Caretaker.class).repair();
    assertThat(desk.taken(about)).isEqualTo(List.of("우산 1.mp4, " + sha256(bytes)));
    assertThat(Files.readAllBytes(house.bean(Vault.class).path(sha256(bytes)))).isEqualTo(bytes);
  }

  @Test
  void after_a_restart_the_fingerprint_is_read_up_while_bytes_arrive() {
    String upload = annas.created(bytes.length, "Upload-Metadata", metadata);
    annas.patch(upload, 0, Arrays.copyOf(bytes, 700_000));
    arrivals.forget(id(upload));
    annas.patch(upload, 700_000, Arrays.copyOfRange(bytes, 700_000, bytes.length));
    TestHouse.eventually(SOON, "handed over", () -> !desk.taken(about).isEmpty());
    assertThat(desk.taken(about)).isEqualTo(List.of("우산 1.mp4, " + sha256(bytes)));
  }

  @Test
  void a_long_file_is_acknowledged_before_it_is_sealed_and_sealed_soon_after() throws Exception {
    long length = 700_000_000;
    String upload = annas.created(length, "Upload-Metadata", metadata);
    annas.patch(upload, 0, new byte[1]);
    try (var file = new RandomAccessFile(arrivals.file(id(upload)).toFile(), "rw")) {
      file.setLength(length - 1); // without taking up room on the disk
    }
    var last = annas.patch(upload, length - 1, new byte[1]);
    assertThat(last.statusCode()).isEqualTo(204);
    assertThat(last.headers().firstValue("Repr-Digest")).isEmpty();
    assertThat(annas.offset(upload)).isEqualTo(length);
    assertThat(annas.delete(upload).statusCode()).isEqualTo(409);
    TestHouse.eventually(
        SOON, "sealed", () -> annas.head(upload).headers().firstValue("Repr-Digest").isPresent());
    assertThat(desk.taken(about))
        .isEqualTo(
            List.of(
                "우산 1.mp4, "
                    + house
                        .bean(UploadBook.class)
                        .find(id(upload))
                        .map(u -> ((Upload.Stage.Finished) u.stage()).file().sha256())
                        .orElseThrow()));
    Files.delete(house.bean(Vault.class).path(sealed(upload)));
  }

  @Test
  void whoever_asks_how_far_it_came_is_answered_at_once_and_goes_on() throws Exception {
    String upload = annas.created(bytes.length, "Upload-Metadata", metadata);
    try (Socket silent = annas.begin(upload, 0, bytes.length, Arrays.copyOf(bytes, 600_000))) {
      TestHouse.eventually(
          SOON, "bytes on the disk", () -> size(arrivals.file(id(upload))) == 600_000);
      long asked = System.nanoTime();
      assertThat(annas.offset(upload)).isEqualTo(600_000);
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(1));
      silent.setSoTimeout(5000);
      assertThat(new String(silent.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 409 ")
          .contains("The upload goes on over another connection.");
      var rest = annas.patch(upload, 600_000, Arrays.copyOfRange(bytes, 600_000, bytes.length));
      assertThat(rest.statusCode()).isEqualTo(204);
    }
    assertThat(desk.taken(about)).isEqualTo(List.of("우산 1.mp4, " + sha256(bytes)));
  }

  @Test
  void bytes_with_a_wrong_checksum_leave_no_trace() throws Exception {
    String upload = annas.created(bytes.length, "Upload-Metadata", metadata);
    var wrong =
        annas.patch(upload, 0, random(40_000), "Upload-Checksum", "sha256 " + base64(random(32)));
    assertThat(wrong.statusCode()).isEqualTo(460);
    assertThat(annas.offset(upload)).isEqualTo(0);
    var right =
        annas.patch(upload, 0, bytes, "Upload-Checksum", "sha1 " + base64(sum("SHA-1", bytes)));
    assertThat(right.statusCode()).isEqualTo(204);
    assertThat(desk.taken(about)).isEqualTo(List.of("우산 1.mp4, " + sha256(bytes)));
    try (Stream<Path> aside = Files.list(house.bean(Vault.class).workshop())) {
      assertThat(aside.filter(p -> p.getFileName().toString().startsWith("unchecked"))).isEmpty();
    }
  }

  @Test
  void more_bytes_than_announced_are_not_kept() throws Exception {
    String upload = annas.created(bytes.length, "Upload-Metadata", metadata);
    annas.patch(upload, 0, Arrays.copyOf(bytes, 1000));
    assertThat(annas.patch(upload, 1000, bytes).statusCode()).isEqualTo(413);
    assertThat(annas.offset(upload)).isEqualTo(1000);
    var rest = annas.patch(upload, 1000, Arrays.copyOfRange(bytes, 1000, bytes.length));
    assertThat(rest.statusCode()).isEqualTo(204);
    assertThat(desk.taken(about)).isEqualTo(List.of("우산 1.mp4, " + sha256(bytes)));
  }

  @Test
  void a_file_larger_than_allowed_is_refused_and_a_large_one_takes_no_room_yet() {
    assertThat(annas.create(51L << 30).statusCode()).isEqualTo(413);
    assertThat(annas.create(51L << 30).body())
        .isEqualTo("The file has 54.8 GB; the largest that is taken here is 53.7 GB.\n");
    String upload = annas.created(5_500_000_000L, "Upload-Metadata", metadata);
    annas.patch(upload, 0, new byte[10]);
    assertThat(size(arrivals.file(id(upload)))).isEqualTo(10);
    assertThat(annas.delete(upload).statusCode()).isEqualTo(204);
    assertThat(leftOf(upload)).isFalse();
  }

  @Test
  void what_nobody_comes_back_for_is_swept() throws Exception {
    String upload = annas.created(bytes.length, "Upload-Metadata", metadata);
    String kept = annas.created(bytes.length, "Upload-Metadata", metadata);
    annas.patch(upload, 0, Arrays.copyOf(bytes, 1000));
    annas.patch(kept, 0, Arrays.copyOf(bytes, 1000));
    expire(upload);
    Path stray = arrivals.file(new UploadId(java.util.UUID.randomUUID()));
    Files.write(stray, bytes);
    assertThat(annas.head(upload).statusCode()).isEqualTo(404);
    house.bean(Caretaker.class).sweep();
    assertThat(leftOf(upload)).isFalse();
    assertThat(stray).doesNotExist();
    assertThat(annas.offset(kept)).isEqualTo(1000);
  }

  @Test
  void a_file_without_a_desk_is_kept_until_it_expires() {
    String upload = annas.created(bytes.length);
    var answer = annas.patch(upload, 0, bytes);
    assertThat(answer.headers().firstValue("Repr-Digest").orElse("")).isEqualTo(digest(bytes));
    assertThat(leftOf(upload)).isTrue();
    assertThat(annas.delete(upload).statusCode()).isEqualTo(204);
    assertThat(leftOf(upload)).isFalse();
  }

  @Test
  void a_person_can_not_begin_uploads_without_end() {
    Someone busy = Someone.signedIn(house, Language.ENGLISH);
    var client = new TusClient(house.address(), busy.cookie());
    for (int i = 0; i < 10; i++) {
      client.created(50L << 30, "Upload-Metadata", metadata);
    }
    var answer = client.create(1, "Upload-Metadata", metadata);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body())
        .isEqualTo(
            "With this file you would bring more than 536.9 GB within 14 days."
                + " Give up an upload that you do not need, or go on later.\n");
  }

  @Test
  void what_was_handed_over_counts_too_and_cannot_be_taken_back() {
    String upload = annas.created(bytes.length, "Upload-Metadata", metadata);
    long before = book.brought(anna.account()).bytes();
    annas.patch(upload, 0, bytes);
    assertThat(annas.delete(upload).statusCode()).isEqualTo(409);
    assertThat(book.brought(anna.account()).bytes()).isEqualTo(before);
  }

  @Test
  void a_person_brings_little_that_no_desk_takes() {
    var client = new TusClient(house.address(), Someone.signedIn(house, Language.ENGLISH).cookie());
    String upload = client.created(1_000_000);
    client.patch(upload, 0, new byte[1_000_000]);
    var answer = client.create((64 << 20) - 999_999);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body())
        .isEqualTo(
            "The upload does not say what it is for: name a film in its metadata."
                + " Without that, no more than 67.1 MB are taken.\n");
    assertThat(
            client.send("POST", "/uploads", new byte[0], "Upload-Defer-Length", "1").statusCode())
        .isEqualTo(201);
    assertThat(client.create((64 << 20) - 1_000_000).statusCode()).isEqualTo(201);
  }

  @Test
  void whoever_writes_loses_the_pen_when_the_disk_cannot_keep_what_came() throws Exception {
    Path file = Files.createTempFile(house.data(), "arriving", "");
    var arrival = new Arrival(file, house.bean(Disk.class), Runnable::run);
    Pen pen = arrival.pick(0).orElseThrow();
    assertThat(pen.write(ByteBuffer.wrap(bytes))).isEqualTo(Pen.Written.YES);
    arrival.retreat(null, 1000);
    assertThat(pen.isTaken()).isTrue();
    assertThat(pen.write(ByteBuffer.wrap(bytes))).isEqualTo(Pen.Written.PEN_TAKEN);
    Pen next = arrival.pick(1000).orElseThrow();
    next.write(ByteBuffer.wrap(bytes, 1000, bytes.length - 1000));
    assertThat(arrival.whole().get()).isEqualTo(sha256(bytes));
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void a_refused_beginning_leaves_nothing() {
    long before = count();
    var answer =
        annas.send(
            "POST",
            "/uploads",
            bytes,
            "Upload-Length",
            "10",
            "Content-Type",
            "application/offset+octet-stream",
            "Upload-Metadata",
            metadata);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void what_was_received_is_handed_over_also_when_its_time_is_over() {
    desk.fail(1, about);
    String upload = annas.created(bytes.length, "Upload-Metadata", metadata);
    assertThat(annas.patch(upload, 0, bytes).statusCode()).isEqualTo(500);
    expire(upload);
    house.bean(Caretaker.class).retry();
    assertThat(desk.taken(about)).isEqualTo(List.of("우산 1.mp4, " + sha256(bytes)));
  }

  @Test
  void one_of_two_uploads_of_the_same_content_can_be_thrown_away_while_the_other_waits()
      throws Exception {
    desk.fail(1, about);
    String waiting = annas.created(bytes.length, "Upload-Metadata", metadata);
    assertThat(annas.patch(waiting, 0, bytes).statusCode()).isEqualTo(500);
    house.bean(Vault.class).discard(sha256(bytes));
    assertThat(annas.offset(waiting)).isEqualTo(bytes.length);
    assertThat(Files.readAllBytes(house.bean(Vault.class).path(sha256(bytes)))).isEqualTo(bytes);
  }

  @Test
  void what_others_laid_among_the_uploads_is_left_alone() throws Exception {
    Path stray = Files.createTempFile(house.bean(Disk.class).incoming(), ".nfs", "");
    house.bean(Caretaker.class).sweep();
    assertThat(stray).exists();
    Files.delete(stray);
  }

  @Test
  void a_house_that_closes_keeps_nobody_waiting_for_an_upload() throws Exception {
    String upload = annas.created(bytes.length, "Upload-Metadata", metadata);
    try (Socket silent = annas.begin(upload, 0, bytes.length, Arrays.copyOf(bytes, 600_000))) {
      TestHouse.eventually(
          SOON, "bytes on the disk", () -> size(arrivals.file(id(upload))) == 600_000);
      arrivals.stop();
      silent.setSoTimeout(5000);
      assertThat(new String(silent.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 409 ");
      assertThat(annas.patch(upload, 600_000, new byte[1]).statusCode()).isEqualTo(503);
    } finally {
      arrivals.start();
    }
    byte[] rest = Arrays.copyOfRange(bytes, 600_000, bytes.length);
    assertThat(annas.patch(upload, 600_000, rest).statusCode()).isEqualTo(204);
    assertThat(desk.taken(about)).isEqualTo(List.of("우산 1.mp4, " + sha256(bytes)));
  }

  private void expire(String upload) {
    house
        .bean(JdbcClient.class)
        .sql("update vault.upload set expires = now() where id = ?")
        .param(id(upload).value())
        .update();
  }

  private boolean leftOf(String upload) {
    return Files.exists(arrivals.file(id(upload)));
  }

  private long files(Sha256 content) throws IOException {
    try (Stream<Path> all = Files.walk(house.data().resolve("vault"))) {
      return all.filter(p -> p.getFileName().toString().equals(content.hex())).count();
    }
  }

  private long count() {
    return house
        .bean(JdbcClient.class)
        .sql("select count(*) from vault.upload where owner = ?")
        .param(anna.account().value())
        .query(Long.class)
        .single();
  }

  private Sha256 sealed(String upload) {
    return house
        .bean(UploadBook.class)
        .find(id(upload))
        .map(u -> ((Upload.Stage.Finished) u.stage()).file().sha256())
        .orElseThrow();
  }

  private static String shelf(Sha256 content) {
    return content.hex().substring(0, 2) + "/" + content.hex().substring(2, 4) + "/" + content;
  }

  private static UploadId id(String upload) {
    return UploadId.of(upload.substring("/uploads/".length()));
  }

  private static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random().nextBytes(bytes);
    return bytes;
  }

  private static Sha256 sha256(byte[] bytes) {
    return Sha256.of(sum("SHA-256", bytes));
  }

  private static String digest(byte[] bytes) {
    return "sha-256=:" + base64(sum("SHA-256", bytes)) + ":";
  }

  private static byte[] sum(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}

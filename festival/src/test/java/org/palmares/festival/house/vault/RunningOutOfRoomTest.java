package org.palmares.festival.house.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.festival.Guest;
import org.palmares.festival.HouseProcess;
import org.palmares.festival.TestHouse;
import org.palmares.festival.house.vocabulary.Language;

/// What happens when the disk is full, up to the reserve or to the last byte: uploads are refused,
/// what was acknowledged is kept, and it goes on when there is room again.
class RunningOutOfRoomTest {
  private static final int MIB = 1 << 20;
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String FULL =
      "There is no room on the festival’s disk just now. What has arrived is kept; go on later.\n";

  @TempDir Path place;

  @Test
  void uploads_never_touch_the_reserve_and_go_on_when_there_is_room_again() {
    byte[] film = random(900_001);
    byte[] half = Arrays.copyOf(film, 450_000);
    byte[] rest = Arrays.copyOfRange(film, half.length, film.length);
    String cookie;
    String upload;
    try (TestHouse house = withReserve("0B")) {
      cookie = Someone.signedIn(house, Language.ENGLISH).cookie();
      var anna = new TusClient(house.address(), cookie);
      upload = anna.created(film.length);
      assertThat(anna.patch(upload, 0, half).statusCode()).isEqualTo(204);
    }
    try (TestHouse house = withReserve("1000000TB")) {
      var anna = new TusClient(house.address(), cookie);
      var refused = anna.patch(upload, half.length, rest);
      assertThat(refused.statusCode()).isEqualTo(507);
      assertThat(refused.body()).isEqualTo(FULL);
      assertThat(anna.create(1).statusCode()).isEqualTo(507);
      assertThat(anna.offset(upload)).isEqualTo(half.length);
      assertThat(Guest.at(house).get("/").statusCode()).isEqualTo(200);
    }
    try (TestHouse house = withReserve("0B")) {
      var anna = new TusClient(house.address(), cookie);
      var last = anna.patch(upload, half.length, rest);
      assertThat(last.statusCode()).isEqualTo(204);
      assertThat(last.headers().firstValue("Repr-Digest")).contains(digest(film));
    }
  }

  private TestHouse withReserve(String reserve) {
    return TestHouse.open().beside("out_of_room", place, Map.of("palmares.vault.reserve", reserve));
  }

  @Test
  void a_house_on_a_disk_that_is_full_to_the_last_byte_stays_up() throws Exception {
    assumeTrue(
        canMount(),
        "Left out: a disk that is really full; this system does not let tests mount a small one");
    byte[] film = random(30 * MIB);
    var settings = Map.of("palmares.vault.reserve", "24MB", "palmares.jobs.here", "false");
    Path data = place.resolve("house");
    try (HouseProcess house = HouseProcess.house(onASmallDisk(), data, settings)) {
      Path disk = Path.of("/proc/" + house.pid() + "/root" + place.toRealPath());
      Guest guest = house.guest("entrant");
      var anna =
          new TusClient(house.address(), "palmares=" + guest.session().orElseThrow().getValue());

      Path filler = leave(disk, 64 * MIB);
      assertThat(anna.create(50 * MIB).statusCode()).isEqualTo(507);
      String upload = anna.created(film.length);
      Path file = disk.resolve("house/vault/incoming").resolve(upload.replace("/uploads/", ""));
      // more than what is granted at a time: the reserve is reached on the way
      sendWhile(anna, upload, film, 0, () -> fill(filler, disk, 24 * MIB), file);
      long kept = anna.offset(upload);
      assertThat(kept).isBetween(1L * MIB, 17L * MIB);
      assertThat(anna.patchIfWanted(upload, kept, from(film, kept)).statusCode()).isEqualTo(507);
      assertThat(anna.offset(upload)).isEqualTo(kept);

      Files.delete(filler);
      leave(disk, 64 * MIB);
      // less than what is granted at a time: the disk itself refuses
      sendWhile(anna, upload, film, kept, () -> fill(filler, disk, 0), file);
      long more = anna.offset(upload);
      assertThat(more).isBetween(kept + MIB, (long) film.length - 1);
      assertThat(anna.patchIfWanted(upload, more, from(film, more)).statusCode()).isEqualTo(507);
      assertThat(guest.get("/films").statusCode()).isEqualTo(200);

      Files.delete(filler);
      var last = anna.patch(upload, more, from(film, more));
      assertThat(last.statusCode()).isEqualTo(204);
      assertThat(last.headers().firstValue("Repr-Digest")).contains(digest(film));
      assertThat(Files.mismatch(file, Files.write(place.resolve("sent"), film))).isEqualTo(-1);
      assertThat(house.isAlive()).isTrue();
    }
  }

  /// Words before a program that then runs with a small file system of its own at `place`, which is
  /// gone with it.
  private List<String> onASmallDisk() {
    String mount = "mount -t tmpfs -o size=384m,mode=755 palmares \"$0\" && exec \"$@\"";
    return List.of("unshare", "--map-root-user", "--mount", "sh", "-c", mount, place.toString());
  }

  private boolean canMount() throws InterruptedException {
    try {
      var trial = new java.util.ArrayList<>(onASmallDisk());
      trial.add("true");
      Process process = new ProcessBuilder(trial).redirectErrorStream(true).start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException none) {
      return false;
    }
  }

  /// Sends 1 MiB from an offset, has something done when it is there, and sends on until the house
  /// answers; which is that the disk is full.
  private static void sendWhile(
      TusClient anna, String upload, byte[] film, long offset, Runnable meanwhile, Path file)
      throws IOException {
    byte[] first = Arrays.copyOfRange(film, (int) offset, (int) offset + MIB);
    try (Socket line = anna.begin(upload, offset, film.length - offset, first)) {
      TestHouse.eventually(
          SOON, "the first bytes are there", () -> file.toFile().length() == offset + MIB);
      meanwhile.run();
      line.setSoTimeout((int) SOON.toMillis());
      Thread sending = Thread.startVirtualThread(() -> sendOn(line, film, (int) offset + MIB));
      String answer = new String(line.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      assertThat(answer).isEqualTo("HTTP/1.1 507");
      sending.interrupt();
    }
  }

  private static void sendOn(Socket line, byte[] film, int from) {
    try {
      OutputStream out = line.getOutputStream();
      for (int at = from; at < film.length && !Thread.interrupted(); at += 64 << 10) {
        out.write(film, at, Math.min(64 << 10, film.length - at));
      }
    } catch (IOException refused) {
      // the answer says why
    }
  }

  /// Fills a disk until only so much is free.
  private static Path leave(Path disk, long free) {
    Path filler = disk.resolve("filler");
    fill(filler, disk, free);
    return filler;
  }

  private static void fill(Path filler, Path disk, long free) {
    var room = new File(disk.toString());
    try (OutputStream out =
        Files.newOutputStream(
            filler,
            java.nio.file.StandardOpenOption.CREATE,
            java.nio.file.StandardOpenOption.APPEND)) {
      while (room.getUsableSpace() > free) {
        out.write(new byte[(int) Math.min(MIB, room.getUsableSpace() - free)]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] from(byte[] film, long offset) {
    return Arrays.copyOfRange(film, (int) offset, film.length);
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random().nextBytes(bytes);
    return bytes;
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sha-256=:" + Base64.getEncoder().encodeToString(sum) + ":";
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

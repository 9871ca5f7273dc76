package org.palmares.festival.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;

/// One large upload over the loopback, beside a copy and a SHA-256 of the same file on the same
/// disk.
final class UploadBench {
  private static final int BLOCK = 1 << 20;

  private final BenchHouse house;
  private final Path place;
  private final int mebibytes;

  UploadBench(BenchHouse house, Path place, int mebibytes) {
    this.house = house;
    this.place = place;
    this.mebibytes = mebibytes;
  }

  void measure() throws IOException, InterruptedException {
    Path film = Noise.film(place, mebibytes);
    long limitBefore = threadTime();
    double copy = copyAndDigest(film);
    double limit = (threadTime() - limitBefore) / 1e9;
    BenchVisitor visitor = BenchVisitor.with(house.address(), house.link("entrant"));
    double residentBefore = house.residentMegabytes();
    Duration processorBefore = house.processorTime();
    long start = System.nanoTime();
    visitor.bring(film);
    double seconds = (System.nanoTime() - start) / 1e9;
    double processor = house.processorTime().minus(processorBefore).toMillis() / 1e3;
    String size = mebibytes + " MiB";
    BenchCommand.say("cp and SHA-256 of " + size, megabytes() / copy, "MB/s", "");
    BenchCommand.say("upload of " + size, megabytes() / seconds, "MB/s", "");
    BenchCommand.say("upload, speed over cp and SHA-256", copy / seconds, "", "at least 0.5");
    BenchCommand.say(
        "upload, processor seconds a GiB", processor * 1024 / mebibytes, "s", "at most 1.4 s");
    BenchCommand.say("upload, processor over cp and SHA-256", processor / limit, "", "");
    BenchCommand.say(
        "upload, growth of the house", house.residentMegabytes() - residentBefore, "MB", "");
    Files.delete(film);
  }

  private static long threadTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private double megabytes() {
    return mebibytes * 1.048576;
  }

  private double copyAndDigest(Path film) throws IOException {
    Path copy = place.resolve("copy");
    long start = System.nanoTime();
    Files.copy(film, copy);
    MessageDigest digest = sha256();
    byte[] block = new byte[BLOCK];
    try (var in = Files.newInputStream(copy)) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        digest.update(block, 0, n);
      }
    }
    digest.digest();
    try (var channel =
        java.nio.channels.FileChannel.open(copy, java.nio.file.StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Files.delete(copy);
    return seconds;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

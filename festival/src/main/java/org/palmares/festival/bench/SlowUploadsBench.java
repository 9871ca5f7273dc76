package org.palmares.festival.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/// Many uploads of 2 MB at once over sockets of their own, 20 kB five times a second each.
final class SlowUploadsBench {
  private static final int SIZE = 2_000_000;
  private static final int PIECE = 20_000;
  private static final long PAUSE = 200_000_000L;

  private final BenchHouse house;
  private final int uploads;

  SlowUploadsBench(BenchHouse house, int uploads) {
    this.house = house;
    this.uploads = uploads;
  }

  void measure() throws IOException, InterruptedException {
    BenchVisitor visitor = BenchVisitor.with(house.address(), house.link("entrant-2"));
    Duration before = house.processorTime();
    List<Future<Boolean>> sent = new ArrayList<>();
    double largest = 0;
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < uploads; i++) {
        sent.add(executor.submit(() -> upload(visitor)));
      }
      while (sent.stream().anyMatch(upload -> !upload.isDone())) {
        largest = Math.max(largest, house.residentMegabytes());
        LockSupport.parkNanos(PAUSE);
      }
    }
    long failed = sent.stream().filter(upload -> !succeeded(upload)).count();
    double processor = house.processorTime().minus(before).toMillis() / 1e3;
    BenchCommand.say(uploads + " slow uploads at once, failed", (double) failed, "", "0");
    BenchCommand.say(uploads + " slow uploads at once, processor", processor, "s", "");
    BenchCommand.say(uploads + " slow uploads at once, resident", largest, "MB", "at most 350 MB");
  }

  private boolean upload(BenchVisitor visitor) throws IOException, InterruptedException {
    Optional<URI> announced = visitor.announce(SIZE);
    if (announced.isEmpty()) {
      System.err.println("palmares bench: an upload was not taken");
      return false;
    }
    URI upload = announced.get();
    try (var socket = new Socket("localhost", upload.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(head(upload, visitor.cookie()).getBytes(StandardCharsets.US_ASCII));
      byte[] piece = new byte[PIECE];
      for (int offset = 0; offset < SIZE; offset += PIECE) {
        out.write(piece);
        LockSupport.parkNanos(PAUSE);
      }
      out.flush();
      return isReceived(socket.getInputStream());
    }
  }

  private static String head(URI upload, String cookie) {
    return """
    PATCH %s HTTP/1.1\r
    Host: %s\r
    Cookie: %s\r
    Tus-Resumable: 1.0.0\r
    Upload-Offset: 0\r
    Content-Type: application/offset+octet-stream\r
    Content-Length: %d\r
    \r
    """
        .formatted(upload.getPath(), upload.getAuthority(), cookie, SIZE);
  }

  private static boolean isReceived(InputStream in) throws IOException {
    String status = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
    if (!status.equals("HTTP/1.1 204")) {
      System.err.println("palmares bench: an upload was answered with " + status);
      return false;
    }
    return true;
  }

  private static boolean succeeded(Future<Boolean> upload) {
    try {
      return upload.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      System.err.println("palmares bench: an upload failed: " + e.getCause());
      return false;
    }
  }
}

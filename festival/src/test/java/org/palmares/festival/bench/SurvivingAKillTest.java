package org.palmares.festival.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.festival.TestHouse;
import org.palmares.film.Ffmpeg;
import org.palmares.film.FilmMaking;
import org.palmares.film.Limits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real house in a process of its own is killed in the middle of an upload, of a score and of an
/// inspection. What it acknowledged is there when it comes back.
class SurvivingAKillTest {
  private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"");
  private static final Duration SOON = Duration.ofMinutes(2);

  @TempDir Path place;
  private final JsonMapper json = new JsonMapper();

  @Test
  void nothing_that_was_acknowledged_is_gone() throws Exception {
    byte[] film = Files.readAllBytes(film());
    Path data = place.resolve("house");
    String upload;
    String entry;
    String watched;
    long acknowledged;
    BenchVisitor juror;
    BenchVisitor entrant;
    try (BenchHouse house = BenchHouse.open(data, List.of("--entries", "3"))) {
      house.awaitSeeds();
      juror = BenchVisitor.with(house.address(), house.link("juror"));
      entrant = BenchVisitor.with(house.address(), house.link("entrant"));
      watched = firstFilm(juror, house);
      mark(juror, house, watched);
      JsonNode begun = begin(entrant, house);
      entry = begun.get("id").stringValue();
      upload = create(entrant, house, begun.get("film").stringValue(), film.length);
      acknowledged = sendHalf(data, entrant, house, upload, film);
      house.kill();
    }
    try (BenchHouse house = BenchHouse.open(data, List.of())) {
      assertThat(marks(juror, house, watched)).isEqualTo("7");
      long kept = offset(entrant, house, upload);
      assertThat(kept).isBetween(acknowledged, (long) film.length);
      assertThat(sendRest(entrant, house, upload, film, (int) kept)).isEqualTo(204);
      house.kill();
    }
    try (BenchHouse house = BenchHouse.open(data, List.of())) {
      TestHouse.eventually(
          SOON, "the film is measured", () -> fact(entrant, house, entry).isPresent());
      assertThat(fact(entrant, house, entry)).contains(sha256(film));
    }
  }

  private Path film() {
    Path film = place.resolve("film.mp4");
    Ffmpeg ffmpeg = Ffmpeg.find(directory(place.resolve("tools")), Optional.empty());
    new FilmMaking(ffmpeg, directory(place.resolve("work")), Limits.festival())
        .make(
            List.of(
                "-filter_complex",
                "gradients=s=640x360:r=24:n=5:seed=7[v];sine=frequency=196:sample_rate=48000[a]",
                "-map",
                "[v]",
                "-map",
                "[a]"),
            640,
            360,
            24,
            6,
            film);
    return film;
  }

  private static Path directory(Path path) {
    try {
      return Files.createDirectories(path);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String firstFilm(BenchVisitor juror, BenchHouse house) throws Exception {
    String room = "/api/editions/" + BenchEdition.ID + "/screening-room";
    return json.readTree(get(juror, house, room).body()).get(0).get("entry").stringValue();
  }

  private void mark(BenchVisitor juror, BenchHouse house, String entry) throws Exception {
    String criterion =
        json.readTree(scores(juror, house, entry)).get("criteria").get(0).get("key").stringValue();
    HttpResponse<String> answer =
        send(juror, house, "PUT", scoresOf(entry), "{\"marks\":{\"" + criterion + "\":7}}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private String marks(BenchVisitor juror, BenchHouse house, String entry) throws Exception {
    JsonNode marks = json.readTree(scores(juror, house, entry)).get("marks");
    return marks.values().iterator().next().asString();
  }

  private String scores(BenchVisitor juror, BenchHouse house, String entry) throws Exception {
    return get(juror, house, scoresOf(entry)).body();
  }

  private static String scoresOf(String entry) {
    return "/api/editions/" + BenchEdition.ID + "/screening-room/" + entry + "/scores";
  }

  private JsonNode begin(BenchVisitor entrant, BenchHouse house) throws Exception {
    HttpResponse<String> begun =
        send(
            entrant,
            house,
            "POST",
            "/api/editions/" + BenchEdition.ID + "/entries",
            "{\"section\":\"narrative\"}");
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
    return json.readTree(begun.body());
  }

  private static String create(BenchVisitor entrant, BenchHouse house, String film, int bytes)
      throws Exception {
    HttpRequest create =
        HttpRequest.newBuilder(URI.create(house.address() + "/uploads"))
            .header("Tus-Resumable", "1.0.0")
            .header("Upload-Length", String.valueOf(bytes))
            .header("Upload-Metadata", "film " + base64(film) + ",filename " + base64("film.mp4"))
            .POST(BodyPublishers.noBody())
            .build();
    var created = entrant.client().send(create, BodyHandlers.ofString());
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    return create.uri().resolve(created.headers().firstValue("Location").orElseThrow()).getPath();
  }

  private static long sendHalf(
      Path data, BenchVisitor entrant, BenchHouse house, String upload, byte[] film)
      throws Exception {
    URI address = URI.create(house.address());
    try (var socket = new Socket("localhost", address.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          """
          PATCH %s HTTP/1.1\r
          Host: %s\r
          Cookie: %s\r
          Tus-Resumable: 1.0.0\r
          Upload-Offset: 0\r
          Content-Type: application/offset+octet-stream\r
          Content-Length: %d\r
          \r
          """
              .formatted(upload, address.getAuthority(), entrant.cookie(), film.length)
              .getBytes(StandardCharsets.US_ASCII));
      out.write(film, 0, film.length / 2);
      out.flush();
      // asking for the offset would stop whoever writes
      Path arriving = data.resolve("vault/incoming" + upload.substring(upload.lastIndexOf('/')));
      TestHouse.eventually(
          SOON, "half the film has come", () -> arriving.toFile().length() == film.length / 2);
      return offset(entrant, house, upload);
    }
  }

  private static int sendRest(
      BenchVisitor entrant, BenchHouse house, String upload, byte[] film, int from)
      throws Exception {
    HttpRequest rest =
        HttpRequest.newBuilder(URI.create(house.address() + upload))
            .header("Tus-Resumable", "1.0.0")
            .header("Upload-Offset", String.valueOf(from))
            .header("Content-Type", "application/offset+octet-stream")
            .method(
                "PATCH", BodyPublishers.ofByteArray(Arrays.copyOfRange(film, from, film.length)))
            .build();
    return entrant.client().send(rest, BodyHandlers.discarding()).statusCode();
  }

  private static long offset(BenchVisitor entrant, BenchHouse house, String upload) {
    HttpRequest head =
        HttpRequest.newBuilder(URI.create(house.address() + upload))
            .header("Tus-Resumable", "1.0.0")
            .method("HEAD", BodyPublishers.noBody())
            .build();
    try {
      var answer = entrant.client().send(head, BodyHandlers.discarding());
      return answer.headers().firstValueAsLong("Upload-Offset").orElse(-1);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The SHA-256 of the entry's film, once it is measured.
  private Optional<String> fact(BenchVisitor entrant, BenchHouse house, String entry) {
    try {
      String page = get(entrant, house, "/entries/" + entry).body();
      var copy = Pattern.compile("/media/([0-9a-f-]{36})/preview.mp4").matcher(page);
      return copy.find()
          ? Optional.of(sha256(original(entrant, house, copy.group(1))))
          : Optional.empty();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] original(BenchVisitor entrant, BenchHouse house, String copy)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(house.address() + "/media/" + copy + "/original"))
            .build();
    return entrant.client().send(request, BodyHandlers.ofByteArray()).body();
  }

  private static HttpResponse<String> get(BenchVisitor visitor, BenchHouse house, String path)
      throws Exception {
    return visitor.get(URI.create(house.address() + path));
  }

  private static HttpResponse<String> send(
      BenchVisitor visitor, BenchHouse house, String method, String path, String body)
      throws Exception {
    var token = CSRF.matcher(get(visitor, house, "/").body());
    assertThat(token.find()).isTrue();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(house.address() + path))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("X-CSRF-TOKEN", token.group(1))
            .method(method, BodyPublishers.ofString(body))
            .build();
    return visitor.client().send(request, BodyHandlers.ofString());
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}

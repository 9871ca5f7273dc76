package org.palmares.festival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that acts for somebody: it has the token which they made on their account page, and no
/// session.
public final class Program {
  private static final Pattern SECRET = Pattern.compile("id=\"secret\">(pal_[\\w-]{43})<");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Guest line;
  private final String token;

  private Program(Guest line, String token) {
    this.line = line;
    this.token = token;
  }

  /// A program of somebody who is signed in.
  public static Program of(Guest person) {
    String page = person.submit("/account", "/account/tokens", Map.of("name", "Test")).body();
    var secret = SECRET.matcher(page);
    assertThat(secret.find()).as(page).isTrue();
    return new Program(Guest.at(person.house()), secret.group(1));
  }

  /// A program of nobody.
  public static Program without(TestHouse house) {
    return new Program(Guest.at(house), "");
  }

  /// What is at a path.
  public JsonNode get(String path) {
    return answered(200, send("GET", path, ""));
  }

  /// Sends JSON that is to be taken.
  public JsonNode does(String method, String path, String json) {
    HttpResponse<String> answer = send(method, path, json);
    assertThat(answer.statusCode())
        .as(method + " " + path + ": " + answer.body())
        .isBetween(200, 204);
    return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
  }

  /// Sends JSON, and gives back whatever is answered.
  public HttpResponse<String> send(String method, String path, String json) {
    return line.send(
        request(path)
            .header("Accept", "*/*")
            .header("Content-Type", "application/json")
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
  }

  /// Brings a film's file by tus, in one piece.
  public void bring(String film, Path file) {
    String metadata =
        "film " + base64(film) + ",filename " + base64(String.valueOf(file.getFileName()));
    var created =
        line.send(
            request("/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", String.valueOf(file.toFile().length()))
                .header("Upload-Metadata", metadata)
                .POST(BodyPublishers.noBody()));
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    String upload = created.headers().firstValue("Location").orElseThrow();
    var sent =
        line.send(
            request(upload)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", content(file)));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(204);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = line.request(path);
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private static JsonNode answered(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }

  private static HttpRequest.BodyPublisher content(Path file) {
    try {
      return BodyPublishers.ofFile(file);
    } catch (FileNotFoundException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}

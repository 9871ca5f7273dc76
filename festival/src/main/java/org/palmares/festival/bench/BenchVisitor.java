package org.palmares.festival.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody with a browser's cookies who came in by a link, as people do.
final class BenchVisitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String house;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();

  private BenchVisitor(String house) {
    this.house = house;
  }

  static BenchVisitor with(String house, String link) throws IOException, InterruptedException {
    var visitor = new BenchVisitor(house);
    String page = visitor.get(URI.create(link)).body();
    Matcher token = TOKEN.matcher(page);
    if (!token.find()) {
      throw new IllegalStateException("No form on " + link);
    }
    String form = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    HttpRequest post =
        HttpRequest.newBuilder(URI.create(link))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    int status = visitor.client.send(post, BodyHandlers.discarding()).statusCode();
    if (status != 303) {
      throw new IllegalStateException("Signing in with " + link + " answered " + status);
    }
    return visitor;
  }

  HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  /// Uploads a file in one go, as tus 1.0 wants it.
  void bring(Path film) throws IOException, InterruptedException {
    URI upload = announce(Files.size(film)).orElseThrow();
    HttpRequest patch =
        HttpRequest.newBuilder(upload)
            .header("Tus-Resumable", "1.0.0")
            .header("Upload-Offset", "0")
            .header("Content-Type", "application/offset+octet-stream")
            .method("PATCH", BodyPublishers.ofFile(film))
            .build();
    int status = client.send(patch, BodyHandlers.discarding()).statusCode();
    if (status != 204) {
      throw new IllegalStateException("The upload answered " + status);
    }
  }

  /// The address of a new upload, if the house takes it.
  Optional<URI> announce(long size) throws IOException, InterruptedException {
    HttpRequest create =
        HttpRequest.newBuilder(URI.create(house + "/uploads"))
            .header("Tus-Resumable", "1.0.0")
            .header("Upload-Length", String.valueOf(size))
            .POST(BodyPublishers.noBody())
            .build();
    HttpResponse<Void> created = client.send(create, BodyHandlers.discarding());
    return created.statusCode() == 201
        ? created.headers().firstValue("Location").map(create.uri()::resolve)
        : Optional.empty();
  }

  HttpClient client() {
    return client;
  }

  String cookie() {
    return cookies.getCookieStore().get(URI.create(house)).stream()
        .map(HttpCookie::toString)
        .collect(Collectors.joining("; "));
  }
}

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

  HttpClient client() {
    return client;
  }

  String cookie() {
    return cookies.getCookieStore().get(URI.create(house)).stream()
        .map(HttpCookie::toString)
        .collect(Collectors.joining("; "));
  }
}

package org.palmares.festival;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;

/// Somebody at the door with a simple browser: keeps cookies, fills in forms with the token they
/// carry, follows no redirect by itself. Whoever needs scripts takes a real browser.
public final class Guest {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String house;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  private Guest(String house) {
    this.house = house;
  }

  /// Somebody the house does not know.
  public static Guest at(TestHouse house) {
    return at(house.address());
  }

  /// Somebody the house at an address does not know.
  public static Guest at(String address) {
    return new Guest(address);
  }

  /// Somebody signed in, by a link as in letters.
  public static Guest signedIn(TestHouse house, Person person) {
    var guest = at(house);
    guest.follow(house.bean(People.class).signInLink(person.id(), "/", Duration.ofMinutes(5)));
    return guest;
  }

  /// Opens a link to sign in and presses its button.
  public HttpResponse<String> follow(String link) {
    return submit(link.substring(house.length()), Map.of());
  }

  /// Opens a page.
  public HttpResponse<String> get(String path) {
    return send(request(path).header("Accept", "text/html"));
  }

  /// Asks the API, as a program does.
  public HttpResponse<String> ask(String path) {
    return send(request(path).header("Accept", "application/json"));
  }

  /// Fills in the form of a page that is sent to the page's own address.
  public HttpResponse<String> submit(String path, Map<String, String> fields) {
    return submit(path, path, fields);
  }

  /// Fills in a form that stands on one page and is sent to another address.
  public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
    String body = get(page).body();
    var token = TOKEN.matcher(body);
    if (!token.find()) {
      throw new AssertionError("No form on " + page + ":\n" + body);
    }
    return post(action, token.group(1), fields);
  }

  /// Sends a form with a token of one's own choice.
  public HttpResponse<String> post(String action, String token, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field ->
                URLEncoder.encode(field.getKey(), UTF_8)
                    + "="
                    + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&", "_csrf=" + URLEncoder.encode(token, UTF_8) + "&", ""));
    return send(
        request(action)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  /// Sends a request of any kind, with this guest's cookies.
  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// A request to the house, to be completed.
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(house + path));
  }

  /// Where the house answers: `http://localhost:PORT`.
  public String house() {
    return house;
  }

  /// The session's cookie, if there is one.
  public Optional<HttpCookie> session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("palmares"))
        .findFirst();
  }
}

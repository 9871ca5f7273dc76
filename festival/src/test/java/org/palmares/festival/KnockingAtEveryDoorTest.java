package org.palmares.festival;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.house.site.Visitor;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every door of the house, found by asking the house itself, tried by everybody for whom it is
/// not.
class KnockingAtEveryDoorTest {
  private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"");
  private static final String CANARY = "Kanarienvogel-" + UUID.randomUUID();

  private final TestHouse house = TestHouse.open();
  private final EntryTests festival = new EntryTests();
  private final Edition edition = festival.edition();
  private final Edition elsewhere = festival.edition();
  private final Entry received = festival.received(edition, somebody().id(), CANARY);
  private final Entry draft = festival.draft(edition, somebody().id(), CANARY);

  @Test
  void whoever_wears_no_badge_finds_nothing_behind_a_door_for_badges() {
    Person stranger = somebody();
    Person foreignOrganiser = wearing(Badge.ORGANISER);
    Person foreignJuror = wearing(Badge.JUROR);
    List<String> opened = new ArrayList<>();
    for (Person person : List.of(stranger, foreignOrganiser, foreignJuror)) {
      Guest guest = Guest.signedIn(house, person);
      String token = token(guest);
      for (Knock knock : knocks(Visitor.Organiser.class, Visitor.Juror.class, Visitor.Host.class)) {
        HttpResponse<String> answer = knock.by(guest, Optional.of(token));
        if (answer.statusCode() != 404 || answer.body().contains(CANARY)) {
          opened.add(knock + " answered " + answer.statusCode());
        }
      }
    }
    assertThat(opened).isEmpty();
  }

  @Test
  void whoever_is_not_signed_in_is_asked_to_and_reads_nothing() {
    List<String> opened = new ArrayList<>();
    Guest guest = Guest.at(house);
    for (Knock knock :
        knocks(
            Visitor.Organiser.class,
            Visitor.Juror.class,
            Visitor.Host.class,
            Visitor.SignedIn.class)) {
      HttpResponse<String> answer = knock.by(guest, Optional.empty());
      boolean turnedAway =
          knock.method().equals("GET")
              ? answer.statusCode() == 401
                  || (answer.statusCode() == 303
                      && answer.headers().firstValue("Location").orElse("").startsWith("/sign-in"))
              : answer.statusCode() == 403 || answer.statusCode() == 401;
      if (!turnedAway || answer.body().contains(CANARY)) {
        opened.add(knock + " answered " + answer.statusCode());
      }
    }
    assertThat(opened).isEmpty();
  }

  @Test
  void what_is_somebody_elses_is_not_there() {
    Guest guest = Guest.signedIn(house, somebody());
    String token = token(guest);
    List<String> opened = new ArrayList<>();
    for (Knock knock : knocks(Visitor.SignedIn.class)) {
      if (!knock.path().contains(received.id().toString())) {
        continue;
      }
      for (Entry entry : List.of(received, draft)) {
        Knock atEntry =
            new Knock(
                knock.method(),
                knock.path().replace(received.id().toString(), entry.id().toString()),
                knock.consumes());
        HttpResponse<String> answer = atEntry.by(guest, Optional.of(token));
        if (answer.statusCode() != 404 || answer.body().contains(CANARY)) {
          opened.add(atEntry + " answered " + answer.statusCode());
        }
      }
    }
    assertThat(opened).isEmpty();
  }

  @Test
  void organisers_never_see_drafts() {
    Person organiser = somebody();
    house.bean(People.class).give(organiser.id(), edition.id(), Badge.ORGANISER, Optional.empty());
    Guest guest = Guest.signedIn(house, organiser);
    String drafts = "/e/" + edition.id() + "/entries/" + draft.id();
    assertThat(guest.get(drafts).statusCode()).isEqualTo(404);
    assertThat(guest.get("/e/" + edition.id() + "/entries").body())
        .contains(received.id().toString())
        .doesNotContain(draft.id().toString());
  }

  @Test
  void every_handler_names_exactly_one_visitor() {
    List<String> nameless =
        handlers().values().stream()
            .filter(method -> visitors(method).size() != 1)
            .map(HandlerMethod::toString)
            .toList();
    assertThat(nameless).isEmpty();
  }

  /// One request that a handler would take.
  private record Knock(String method, String path, Optional<String> consumes) {
    HttpResponse<String> by(Guest guest, Optional<String> token) {
      boolean program = path.startsWith("/api/");
      HttpRequest.Builder request =
          guest
              .request(path)
              .header("Accept", program ? "application/json" : "text/html")
              .header(
                  "Content-Type",
                  consumes.orElse(
                      program ? "application/json" : "application/x-www-form-urlencoded"));
      token.ifPresent(t -> request.header("X-CSRF-TOKEN", t));
      return guest.send(
          request.method(
              method,
              method.equals("GET")
                  ? BodyPublishers.noBody()
                  : BodyPublishers.ofString(program ? "{}" : "")));
    }
  }

  private Set<Knock> knocks(Class<?>... visitors) {
    Set<Knock> knocks = new java.util.LinkedHashSet<>();
    handlers()
        .forEach((info, method) -> {
          if (visitors(method).stream().anyMatch(v -> Arrays.asList(visitors).contains(v))) {
            info.getPatternValues().forEach(path -> knocks.addAll(knocks(info, path)));
          }
        });
    assertThat(knocks).isNotEmpty();
    return knocks;
  }

  private Set<Knock> knocks(RequestMappingInfo info, String pattern) {
    String path =
        pattern
            .replace("{edition}", edition.id().value())
            .replace("{entry}", received.id().toString())
            .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    Optional<String> consumes =
        info.getConsumesCondition().getConsumableMediaTypes().stream()
            .findFirst()
            .map(Object::toString);
    return info.getMethodsCondition().getMethods().stream()
        .map(method -> new Knock(method.name(), path, consumes))
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  private Map<RequestMappingInfo, HandlerMethod> handlers() {
    return house.bean(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
        .filter(e -> e.getValue().getBeanType().getPackageName().startsWith("org.palmares."))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static List<Class<?>> visitors(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .<Class<?>>map(parameter -> parameter.getParameterType())
        .filter(Visitor.class::isAssignableFrom)
        .toList();
  }

  @Test
  void the_description_of_the_api_names_every_call_with_what_it_is_for() {
    String description = Guest.at(house).ask("/api/openapi.json").body();
    var paths = new tools.jackson.databind.json.JsonMapper().readTree(description).get("paths");
    Set<String> described = new TreeSet<>();
    List<String> wordless = new ArrayList<>();
    for (var path : paths.properties()) {
      for (var call : path.getValue().properties()) {
        String name = call.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
        described.add(name);
        if (!call.getValue().has("summary")) {
          wordless.add(name);
        }
      }
    }
    Set<String> served = new TreeSet<>();
    handlers()
        .forEach((info, method) ->
            info.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .forEach(path ->
                    info.getMethodsCondition()
                        .getMethods()
                        .forEach(m -> served.add(m.name() + " " + path))));
    assertThat(wordless).isEmpty();
    assertThat(described).isEqualTo(served);
  }

  private Person wearing(Badge badge) {
    Person person = somebody();
    house.bean(People.class).give(person.id(), elsewhere.id(), badge, Optional.empty());
    return person;
  }

  private Person somebody() {
    return festival.person("Somebody", Language.ENGLISH);
  }

  private static String token(Guest guest) {
    var token = CSRF.matcher(guest.get("/").body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }
}

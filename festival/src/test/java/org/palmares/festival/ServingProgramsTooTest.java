package org.palmares.festival;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.palmares.festival.house.site.Visitor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Whatever a person can do with a form, a program can do with a call.
class ServingProgramsTooTest {
  private static final String E = "/e/{edition}";
  private static final String API = "/api/editions/{edition}";

  /// Every form, and the call that does the same.
  private static final Map<String, String> CALLS =
      Map.ofEntries(
          entry("/editions/new", "POST /api/editions"),
          entry(E + "/settings", "POST " + API + "/amendments"),
          entry(E + "/settings/deadline", "POST " + API + "/extensions"),
          entry(E + "/settings/calendar", "PUT " + API + "/calendar"),
          entry(E + "/settings/announcement", "POST " + API + "/announcement"),
          entry(E + "/settings/organisers", "POST " + API + "/organisers"),
          entry(
              E + "/settings/organisers/{account}/remove",
              "DELETE " + API + "/organisers/{account}"),
          entry(E + "/copies/{copy}/inspect-again", "POST " + API + "/copies/{copy}/inspect-again"),
          entry(E + "/copies/{copy}/measure-again", "POST " + API + "/copies/{copy}/measure-again"),
          entry(E + "/inspection/delivery", "PUT " + API + "/delivery-profile"),
          entry(E + "/inspection/delivery/apply", "POST " + API + "/delivery-profile/apply"),
          entry(
              E + "/inspection/duplicates/{a}/{b}",
              "PUT " + API + "/inspection/duplicates/{a}/{b}/note"),
          entry(E + "/inspection/older", "POST " + API + "/inspection/older"),
          entry("/entries/{entry}/section", "PUT /api/entries/{entry}/section"),
          entry(E + "/enter", "POST " + API + "/entries"),
          entry("/entries/{entry}", "PUT /api/entries/{entry}/sheet"),
          entry("/entries/{entry}/draft", "PUT /api/entries/{entry}/sheet"),
          entry("/entries/{entry}/submit", "POST /api/entries/{entry}/submit"),
          entry("/entries/{entry}/withdraw", "POST /api/entries/{entry}/withdraw"),
          entry(E + "/entries/{entry}/eligibility", "POST " + API + "/entries/{entry}/eligibility"),
          entry(E + "/jury/invitations", "POST " + API + "/jury/invitations"),
          entry(E + "/jury/{juror}/invite-again", "POST " + API + "/jury/invitations"),
          entry(E + "/jury/{juror}/take-off", "DELETE " + API + "/jury/{juror}"),
          entry(E + "/jury/assignments", "POST " + API + "/jury/assignments"),
          entry(E + "/jury/due", "PUT " + API + "/jury/due"),
          entry(E + "/jury/reminders", "POST " + API + "/jury/reminders"),
          entry(E + "/jury/likenesses", "DELETE " + API + "/jury/likenesses/{entry}/{juror}"),
          entry(E + "/jury/conflicts/lift", "DELETE " + API + "/jury/conflicts/{entry}/{juror}"),
          entry(E + "/judging/{entry}/jurors", "PUT " + API + "/jury/assignments/{entry}/{juror}"),
          entry(
              E + "/judging/{entry}/jurors/{juror}/take-off",
              "DELETE " + API + "/jury/assignments/{entry}/{juror}"),
          entry(E + "/invitation/accept", "POST " + API + "/invitation"),
          entry(E + "/invitation/decline", "POST " + API + "/invitation"),
          entry(E + "/screening-room/conflicts", "POST " + API + "/screening-room/conflicts"),
          entry(
              E + "/screening-room/{entry}/conflict",
              "POST " + API + "/screening-room/{entry}/conflicts"),
          entry(E + "/screening-room/{entry}", "PUT " + API + "/screening-room/{entry}/scores"),
          entry(E + "/selection/{entry}", "PUT " + API + "/selection/{entry}"),
          entry(E + "/selection/rest", "POST " + API + "/selection/rest"),
          entry(E + "/selection/letters", "POST " + API + "/selection/letters"),
          entry(E + "/selection/release", "POST " + API + "/selection/release"),
          entry(E + "/outbox/{letter}/try-again", "POST " + API + "/outbox/{letter}/try-again"),
          entry(E + "/outbox/try-all-again", "POST " + API + "/outbox/try-all-again"),
          entry(E + "/awards", "POST " + API + "/awards"),
          entry(E + "/awards/{award}", "PUT " + API + "/awards/{award}"),
          entry(E + "/awards/{award}/prize", "PUT " + API + "/awards/{award}/prize"),
          entry(E + "/awards/{award}/correction", "POST " + API + "/awards/{award}/corrections"),
          entry(E + "/awards/{award}/remove", "DELETE " + API + "/awards/{award}"));

  /// Forms that are for persons alone, and why.
  private static final Map<String, String> FOR_PERSONS_ALONE =
      Map.of(
          "/mailbox/try-all-again",
          "the letters of the house itself are the host's, who reads why they came back",
          "/account",
          "a name and a language are one's own",
          "/account/tokens",
          "a token must not make other tokens",
          "/account/tokens/{token}/revoke",
          "a token must not take the owner's others away",
          "/account/passkeys/question",
          "a passkey answers a browser",
          "/account/passkeys",
          "a passkey answers a browser",
          "/account/passkeys/{passkey}/remove",
          "a token must not lock its owner out",
          "/account/sign-out-everywhere",
          "it ends what a person has opened");

  @Test
  void every_form_has_a_call_that_does_the_same_or_a_reason_why_not() {
    Set<String> calls = new TreeSet<>();
    Set<String> without = new TreeSet<>();
    handlers()
        .forEach((info, handler) -> {
          for (String path : info.getPatternValues()) {
            info.getMethodsCondition()
                .getMethods()
                .forEach(method -> calls.add(method + " " + path));
            if (isForm(info, handler, path)
                && !CALLS.containsKey(path)
                && !FOR_PERSONS_ALONE.containsKey(path)) {
              without.add(path);
            }
          }
        });
    assertThat(without).isEmpty();
    assertThat(calls).containsAll(CALLS.values());
  }

  private static boolean isForm(RequestMappingInfo info, HandlerMethod handler, String path) {
    return info.getMethodsCondition().getMethods().contains(RequestMethod.POST)
        && !path.startsWith("/api/")
        && Arrays.stream(handler.getMethodParameters())
            .map(parameter -> parameter.getParameterType())
            .anyMatch(
                List.of(
                        Visitor.Organiser.class,
                        Visitor.Juror.class,
                        Visitor.Host.class,
                        Visitor.SignedIn.class)
                    ::contains);
  }

  private static Map<RequestMappingInfo, HandlerMethod> handlers() {
    return TestHouse.open()
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .entrySet()
        .stream()
        .filter(e -> e.getValue().getBeanType().getPackageName().startsWith("org.palmares."))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}

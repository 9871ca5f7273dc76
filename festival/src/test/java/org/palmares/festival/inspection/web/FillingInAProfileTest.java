package org.palmares.festival.inspection.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.palmares.film.delivery.Profile;
import org.palmares.film.delivery.Profiles;
import org.palmares.film.delivery.Rule;

class FillingInAProfileTest {
  @Test
  void every_rule_of_the_library_can_be_filled_in() {
    List<String> rules =
        Arrays.stream(Objects.requireNonNull(Rule.class.getAnnotation(JsonSubTypes.class)).value())
            .map(JsonSubTypes.Type::name)
            .toList();
    assertThat(RuleFields.rules()).containsExactlyInAnyOrderElementsOf(rules);
  }

  @Test
  void every_shipped_profile_goes_through_the_form_unchanged() {
    for (Profile shipped : Profiles.listShipped()) {
      ProfileForm form = ProfileForm.of(shipped);
      ProfileForm sent = ProfileForm.sent(asSent(form), "");
      Profile read = sent.read().orElseThrow(() -> new AssertionError(sent.problems().toString()));
      assertThat(read.rules().stream().map(FillingInAProfileTest::plain))
          .as(shipped.id())
          .containsExactlyElementsOf(
              shipped.rules().stream().map(FillingInAProfileTest::plain).toList());
    }
  }

  /// A level that is not said is the same as `fail`.
  private static String plain(Rule rule) {
    return rule.toString().replace("level=Optional.empty", "level=Optional[FAIL]");
  }

  @Test
  void rules_with_every_kind_of_field_are_read_as_typed() {
    Map<String, String> sent = new HashMap<>();
    sent.put("name", "Mine");
    sent.put("rule.0", "subtitles");
    sent.put("rule.0.languages", "en; ko");
    sent.put("rule.0.forms.sidecar", "true");
    sent.put("rule.1", "duration");
    sent.put("rule.1.most", "900,5");
    sent.put("rule.1.without_credits", "true");
    sent.put("rule.1.level", "warn");
    sent.put("rule.2", "bit_rate");
    sent.put("rule.2.steps.0.width", "2048");
    sent.put("rule.2.steps.0.least", "5");
    sent.put("rule.2.steps.1.most", "120");
    ProfileForm form = ProfileForm.sent(sent, "sound_heard");
    assertThat(form.rows()).hasSize(4);
    Profile read = form.read().orElseThrow();
    assertThat(ProfileForm.of(read).rows().get(0).at("languages")).isEqualTo("en, ko");
    assertThat(ProfileForm.of(read).rows().get(1).at("most")).isEqualTo("900.5");
    assertThat(ProfileForm.of(read).rows().get(1).at("without_credits")).isEqualTo("true");
    assertThat(ProfileForm.of(read).rows().get(2).at("steps.1.most")).isEqualTo("120");
    assertThat(ProfileForm.of(read).rows().get(2).at("steps.1.width")).isEmpty();
  }

  private static Map<String, String> asSent(ProfileForm form) {
    Map<String, String> sent = new HashMap<>();
    sent.put("name", form.name());
    sent.put("description", form.description());
    for (int i = 0; i < form.rows().size(); i++) {
      ProfileForm.Row row = form.rows().get(i);
      String start = "rule." + i;
      sent.put(start, row.rule());
      sent.put(start + ".level", row.level());
      row.typed().forEach((field, value) -> sent.put(start + "." + field, value));
    }
    return sent;
  }
}

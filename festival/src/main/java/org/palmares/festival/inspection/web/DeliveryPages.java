package org.palmares.festival.inspection.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.inspection.DeliveryProfile;
import org.palmares.festival.inspection.DeliveryProfiles;
import org.palmares.festival.inspection.InspectionDesk;
import org.palmares.film.delivery.Profile;
import org.palmares.film.delivery.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where organisers say what they ask of the files of films, and see which films that would hit
/// before it is in force.
@Controller
class DeliveryPages {
  private static final String PAGE = "inspection/delivery";

  private final DeliveryProfiles profiles;
  private final InspectionDesk desk;
  private final Editions editions;

  DeliveryPages(DeliveryProfiles profiles, InspectionDesk desk, Editions editions) {
    this.profiles = profiles;
    this.desk = desk;
    this.editions = editions;
  }

  @GetMapping("/e/{edition}/inspection/delivery")
  Answer show(Organiser organiser, @RequestParam(defaultValue = "") String start) {
    ProfileForm form =
        Profiles.find(start)
            .or(() -> profiles.find(organiser.edition()).flatMap(DeliveryProfile::profile))
            .map(ProfileForm::of)
            .orElseGet(ProfileForm::empty);
    return Answer.page(
        PAGE, view(organiser, form, inForce(organiser), "", List.of(), Optional.empty()));
  }

  @PostMapping("/e/{edition}/inspection/delivery")
  Answer change(Organiser organiser, @RequestParam Map<String, String> sent) {
    String wanted = sent.getOrDefault("do", "try");
    ProfileForm form =
        ProfileForm.sent(sent, wanted.equals("add") ? sent.getOrDefault("add", "") : "");
    if (wanted.equals("add")) {
      return Answer.page(PAGE, view(organiser, form, sent, List.of(), Optional.empty()));
    }
    if (wanted.equals("stop")) {
      return save(organiser, form, sent, Optional.empty());
    }
    Optional<Profile> profile = form.read();
    if (profile.isEmpty()) {
      return Answer.correct(PAGE, view(organiser, form, sent, form.problems(), Optional.empty()));
    }
    return wanted.equals("save")
        ? save(organiser, form, sent, profile)
        : Answer.page(PAGE, view(organiser, form, sent, List.of(), profile));
  }

  private Answer save(
      Organiser organiser, ProfileForm form, Map<String, String> sent, Optional<Profile> profile) {
    try {
      DeliveryProfile saved =
          profiles.save(
              organiser.edition(),
              profile,
              basedOn(sent),
              sent.getOrDefault("reason", ""),
              organiser.person().account());
      return Answer.seeOther(
          here(organiser), Told.of("inspection.delivery.saved", saved.version()));
    } catch (Refused refused) {
      return Answer.correct(
          PAGE, view(organiser, form, sent, List.of(refused.reason()), Optional.empty()));
    }
  }

  @PostMapping("/e/{edition}/inspection/delivery/apply")
  Answer apply(Organiser organiser) {
    int films = profiles.apply(organiser.edition(), organiser.person().account());
    return Answer.seeOther(here(organiser), Told.of("inspection.delivery.applied", films));
  }

  private static String here(Organiser organiser) {
    return "/e/" + organiser.edition() + "/inspection/delivery";
  }

  private int inForce(Organiser organiser) {
    return profiles.find(organiser.edition()).map(DeliveryProfile::version).orElse(0);
  }

  private static int basedOn(Map<String, String> sent) {
    String typed = sent.getOrDefault("basedOn", "");
    return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
  }

  private DeliveryView view(
      Organiser organiser,
      ProfileForm form,
      Map<String, String> sent,
      List<Told> problems,
      Optional<Profile> toTry) {
    return view(organiser, form, basedOn(sent), sent.getOrDefault("reason", ""), problems, toTry);
  }

  private DeliveryView view(
      Organiser organiser,
      ProfileForm form,
      int basedOn,
      String reason,
      List<Told> problems,
      Optional<Profile> toTry) {
    List<DeliveryProfile> versions = profiles.versions(organiser.edition());
    return new DeliveryView(
        editions.get(organiser.edition()),
        versions,
        desk.names(versions.stream().map(DeliveryProfile::by).distinct().toList()),
        form,
        basedOn,
        reason,
        profiles.earlier(organiser.edition()),
        toTry.map(profile -> profiles.tryOut(organiser.edition(), profile)),
        problems);
  }
}

package org.palmares.festival.edition.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.festival.edition.Organisers;
import org.palmares.festival.house.site.Visitor;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.people.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The people who run an edition, for programs.
@RestController
@RequestMapping("/api/editions/{edition}/organisers")
@Tag(name = "editions")
class OrganisersApi {
  private final Organisers organisers;

  OrganisersApi(Organisers organisers) {
    this.organisers = organisers;
  }

  /// Somebody who runs the edition.
  record OneOrganiser(String account, String name, String email) {
    static OneOrganiser of(Person person) {
      return new OneOrganiser(person.id().toString(), person.name(), person.email().value());
    }
  }

  /// Whom to invite.
  record Invitation(@Nullable String email) {}

  @Operation(summary = "Who runs an edition, by name")
  @GetMapping
  List<OneOrganiser> list(@Parameter(hidden = true) Visitor.Organiser organiser) {
    return organisers.list(organiser.edition()).stream().map(OneOrganiser::of).toList();
  }

  @Operation(summary = "Make somebody an organiser; a letter with a way in is written to them")
  @PostMapping
  OneOrganiser invite(
      @Parameter(hidden = true) Visitor.Organiser organiser, @RequestBody Invitation invitation) {
    Map<String, String> written = new HashMap<>();
    written.put("email", invitation.email() == null ? "" : invitation.email());
    var sheet = new Sheet(written);
    EmailAddress email = sheet.email("email").orElseThrow(sheet::refusal);
    return OneOrganiser.of(organisers.invite(organiser.edition(), email, organiser.person()));
  }

  @Operation(summary = "Take an organiser's badge away at once; the last organiser stays")
  @DeleteMapping("/{account}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @Parameter(hidden = true) Visitor.Organiser organiser,
      @PathVariable("account") UUID account) {
    organisers.remove(organiser.edition(), new AccountId(account), organiser.person().account());
  }
}

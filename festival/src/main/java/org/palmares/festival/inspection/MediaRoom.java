package org.palmares.festival.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Words;
import org.palmares.festival.house.vault.Vault;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Sha256;
import org.palmares.film.Reports;
import org.palmares.film.pictures.Timeline;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// Hands out what can be looked at of a copy, to those whom one of the guards lets see it. To all
/// others it is not there.
@Service
public class MediaRoom {
  private static final org.palmares.film.pictures.Words ENGLISH =
      org.palmares.film.pictures.Words.english();

  private final Inspections inspections;
  private final ObjectProvider<MediaGuard> guards;
  private final Vault vault;
  private final Words words;

  MediaRoom(Inspections inspections, ObjectProvider<MediaGuard> guards, Vault vault, Words words) {
    this.inspections = inspections;
    this.guards = guards;
    this.vault = vault;
    this.words = words;
  }

  /// A file with the fingerprint under which browsers may keep it.
  public record Medium(Path file, Sha256 sha256) {}

  /// A medium of a copy.
  ///
  /// @throws Refused 404 if it is not made, or not for this visitor
  public Medium get(Optional<AccountId> who, CopyId copy, MediumName name) {
    Run run = admitted(who, copy, name.media());
    return medium(run.medium(name).orElseThrow(Refused::notHere));
  }

  /// What happens when in the film, drawn (SVG) in a language.
  ///
  /// @throws Refused 404 if it is not made, or not for this visitor
  public String timeline(Optional<AccountId> who, CopyId copy, Language language) {
    Path course = get(who, copy, MediumName.COURSE).file();
    try {
      return Timeline.svg(
          Reports.course(Files.readString(course)), "", key -> said(key, language), "timeline");
    } catch (IOException e) {
      throw new UncheckedIOException(course + " cannot be read", e);
    }
  }

  /// What nobody has named yet goes by the library's name.
  private String said(String key, Language language) {
    String known = "inspection.timeline." + key;
    return words.knows(known) ? words.say(language, known) : ENGLISH.say(key);
  }

  /// The file that was brought.
  ///
  /// @throws Refused 404 if it is not for this visitor
  public Medium original(Optional<AccountId> who, CopyId copy) {
    return medium(admitted(who, copy, Media.ORIGINAL).file());
  }

  private Medium medium(Sha256 file) {
    return new Medium(vault.path(file), file);
  }

  /// The panel of a copy.
  ///
  /// @throws Refused 404 if it is not for this visitor
  public InspectionPanel panel(Optional<AccountId> who, CopyId copy) {
    admitted(who, copy, Media.REPORT);
    return inspections.panel(copy);
  }

  private Run admitted(Optional<AccountId> who, CopyId copy, Media media) {
    Run run = inspections.run(copy);
    if (guards.stream().noneMatch(guard -> guard.letsSee(who, run.film(), media))) {
      throw Refused.notHere();
    }
    return run;
  }
}

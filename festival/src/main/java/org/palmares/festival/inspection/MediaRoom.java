package org.palmares.festival.inspection;

import java.nio.file.Path;
import java.util.Optional;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vault.Vault;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.Sha256;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// Hands out what can be looked at of a copy, to those whom one of the guards lets see it. To all
/// others it is not there.
@Service
public class MediaRoom {
  private final Inspections inspections;
  private final ObjectProvider<MediaGuard> guards;
  private final Vault vault;

  MediaRoom(Inspections inspections, ObjectProvider<MediaGuard> guards, Vault vault) {
    this.inspections = inspections;
    this.guards = guards;
    this.vault = vault;
  }

  /// A file with the fingerprint under which browsers may keep it.
  public record Medium(Path file, Sha256 sha256) {}

  /// A medium of a copy.
  ///
  /// @throws Refused 404 if it is not made, or not for this visitor
  public Medium get(Optional<AccountId> who, CopyId copy, Media media) {
    Run run = admitted(who, copy, media);
    Optional<Sha256> file =
        switch (media) {
          case POSTER -> run.poster();
          case STILLS -> run.stills();
          case PREVIEW -> run.preview();
          case ORIGINAL -> Optional.of(run.file());
          case REPORT -> Optional.empty();
        };
    return file.map(sha256 -> new Medium(vault.path(sha256), sha256)).orElseThrow(Refused::notHere);
  }

  /// The panel of a copy.
  ///
  /// @throws Refused 404 if it is not for this visitor
  public InspectionPanel panel(Optional<AccountId> who, CopyId copy) {
    admitted(who, copy, Media.REPORT);
    return new InspectionPanel(copy, inspections.get(copy));
  }

  private Run admitted(Optional<AccountId> who, CopyId copy, Media media) {
    Run run = inspections.run(copy);
    if (guards.stream().noneMatch(guard -> guard.letsSee(who, run.film(), media))) {
      throw Refused.notHere();
    }
    return run;
  }
}

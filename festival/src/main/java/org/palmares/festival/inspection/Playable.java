package org.palmares.festival.inspection;

import java.util.Set;
import org.palmares.festival.house.vocabulary.CopyId;

/// A copy before a player, as the template `inspection/video` shows it: which of its media there
/// are.
public record Playable(CopyId copy, Set<MediumName> media) {
  public Playable {
    media = Set.copyOf(media);
  }

  /// Whether it can be streamed piece by piece. Copies of the first days cannot.
  public boolean streams() {
    return media.contains(MediumName.STREAM);
  }

  /// Whether there are pictures for its time line.
  public boolean seeks() {
    return media.contains(MediumName.SEEK);
  }

  /// The preview.
  public String preview() {
    return address(MediumName.PREVIEW);
  }

  /// The preview in pieces.
  public String stream() {
    return address(MediumName.STREAM);
  }

  /// What is shown before it plays.
  public String poster() {
    return address(MediumName.POSTER);
  }

  /// Which picture of the time line is shown when.
  public String seek() {
    return address(MediumName.SEEK);
  }

  private String address(MediumName name) {
    return "/media/" + copy + "/" + name;
  }
}

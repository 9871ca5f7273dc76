package org.palmares.festival.inspection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.palmares.festival.house.vocabulary.CopyId;

/// What the panel `inspection/panel` shows of a copy, live while it is being looked at.
public record InspectionPanel(
    CopyId copy, Inspected inspected, Set<MediumName> media, List<Measure> measures) {
  /// An entry's page as its edition's organisers see it.
  public static final Pattern OFFICE = Pattern.compile("/e/([a-z0-9-]+)/entries/[0-9a-f-]{36}");

  /// Measures that everybody understands, beside the facts, in this order.
  private static final List<String> FACTS =
      List.of("loudness", "loudness_range", "true_peak", "shots", "shot_length", "native_fps");

  public InspectionPanel {
    media = Set.copyOf(media);
    measures = List.copyOf(measures);
  }

  /// Those measures that stand beside the facts.
  public List<Measure> facts() {
    return FACTS.stream()
        .flatMap(name -> measures.stream().filter(measure -> measure.name().equals(name)))
        .toList();
  }

  /// Whether nothing more will change.
  public boolean ended() {
    return switch (inspected) {
      case Inspected.Waiting() -> false;
      case Inspected.Running running -> false;
      case Inspected.Measured measured -> true;
      case Inspected.Unreadable unreadable -> true;
      case Inspected.NeedsAPerson() -> true;
    };
  }

  /// Where the inspection is put into the queue once more: on an organiser's page of the entry, for
  /// one that ended without a film.
  ///
  /// @param page the address of the page on which this panel stands
  public Optional<String> again(String page) {
    var office = OFFICE.matcher(page);
    boolean failed =
        inspected instanceof Inspected.NeedsAPerson || inspected instanceof Inspected.Unreadable;
    return failed && office.matches()
        ? Optional.of("/e/" + office.group(1) + "/copies/" + copy + "/inspect-again")
        : Optional.empty();
  }

  /// What a player shows of this copy.
  public Playable playable() {
    return new Playable(copy, media);
  }

  /// Whether there is a medium of this name.
  public boolean has(String name) {
    return media.contains(new MediumName(name));
  }

  /// Where a medium of this copy lies.
  public String medium(String name) {
    return "/media/" + copy + "/" + name;
  }
}

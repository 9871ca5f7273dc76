package org.palmares.festival.edition.web;

import java.time.ZoneId;
import java.util.List;
import org.palmares.festival.edition.Template;

/// The page on which an edition is opened.
public record OpeningView(Sheet sheet) {
  /// What one can begin with.
  public List<Template> templates() {
    return List.of(Template.values());
  }

  /// The zones that the field proposes.
  public List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/"))
        .sorted()
        .toList();
  }
}

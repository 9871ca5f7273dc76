package org.palmares.festival.entries.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.edition.Call;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.RegulationText;
import org.palmares.festival.edition.Section;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Told;

/// Where an entry is begun: the sections with their rules. `mine` are the visitor's entries in this
/// edition so far, by section; `id` is that of the entry to begin, so that a form sent twice begins
/// one.
public record EnterView(
    Edition edition,
    Call call,
    EntryId id,
    Map<String, List<EntryCard>> mine,
    Optional<Told> trouble) {
  public EnterView {
    mine = Map.copyOf(mine);
  }

  /// What holds in every section.
  public List<Told> generalRules() {
    return edition.regulations().general().stream().map(RegulationText::sentence).toList();
  }

  /// What holds in a section beside that.
  public List<Told> rules(Section section) {
    return section.rules().stream().map(RegulationText::sentence).toList();
  }

  /// What the visitor has entered in a section already.
  public List<EntryCard> mine(Section section) {
    return mine.getOrDefault(section.key(), List.of());
  }
}

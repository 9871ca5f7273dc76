package org.palmares.festival.entries.web;

import org.palmares.festival.entries.Eligibility;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.Stage;

/// How far an entry is, as a mark: its kind of colour, its icon, the key of its words.
public record Chip(String kind, String icon, String words) {

  /// The mark of an entry.
  public static Chip of(Entry entry, Eligibility eligibility) {
    return switch (entry.stage()) {
      case Stage.Draft() -> new Chip("warning", "edit", "entries.state.draft");
      case Stage.Submitted _ -> of(eligibility);
      case Stage.Withdrawn _ -> new Chip("open", "back", "entries.state.withdrawn");
      case Stage.Answered(_, var decision, _) ->
          switch (decision) {
            case SELECTED -> new Chip("key", "laurel", "entries.state.selected");
            case NOT_SELECTED -> new Chip("open", "cross", "entries.state.not-selected");
          };
    };
  }

  /// The mark of a received entry's eligibility.
  public static Chip of(Eligibility eligibility) {
    return switch (eligibility) {
      case OPEN -> new Chip("info", "eye", "entries.state.open");
      case ELIGIBLE -> new Chip("ok", "check", "entries.state.eligible");
      case INELIGIBLE -> new Chip("bad", "cross", "entries.state.ineligible");
    };
  }
}

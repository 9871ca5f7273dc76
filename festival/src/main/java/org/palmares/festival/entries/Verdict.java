package org.palmares.festival.entries;

import org.palmares.festival.house.vocabulary.Told;

/// What one question found: the outcome and why.
record Verdict(Ruling.Outcome outcome, Told why) {
  static Verdict met(String why, Object... arguments) {
    return new Verdict(Ruling.Outcome.MET, Told.of("entries.why." + why, arguments));
  }

  static Verdict notMet(String why, Object... arguments) {
    return new Verdict(Ruling.Outcome.NOT_MET, Told.of("entries.why." + why, arguments));
  }

  static Verdict missing(String why, Object... arguments) {
    return new Verdict(Ruling.Outcome.MISSING, Told.of("entries.why." + why, arguments));
  }

  static Verdict pending(String why, Object... arguments) {
    return new Verdict(Ruling.Outcome.PENDING, Told.of("entries.why." + why, arguments));
  }

  Ruling on(Told rule) {
    return new Ruling(rule, outcome, why);
  }
}

package org.palmares.festival.judging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.palmares.festival.edition.Criterion;
import org.palmares.festival.house.vocabulary.Told;

/// What a juror sent: marks for some criteria or all, as they were written, and perhaps a note.
/// Criteria that are not named keep their mark; no note leaves the note alone.
public record Marking(Map<String, String> marks, Optional<String> note) {
  /// The longest note, in UTF-16 units.
  public static final int LONGEST_NOTE = 4000;

  public Marking {
    marks = Map.copyOf(marks);
    note = note.map(text -> text.replace("\r\n", "\n").strip());
  }

  /// What cannot stand, in words.
  List<Told> faults(List<Criterion> criteria) {
    List<String> known = criteria.stream().map(Criterion::key).toList();
    List<Told> faults = new ArrayList<>();
    new TreeMap<>(marks)
        .forEach((key, mark) -> {
          if (!known.contains(key)) {
            faults.add(Told.of("judging.unknown-criterion", cut(key), String.join(", ", known)));
          } else if (read(mark).isEmpty()) {
            faults.add(
                Told.of("judging.no-mark", cut(mark), key, Criterion.LOWEST, Criterion.HIGHEST));
          }
        });
    note.filter(text -> text.length() > LONGEST_NOTE)
        .ifPresent(text -> faults.add(Told.of("judging.long-note", text.length(), LONGEST_NOTE)));
    note.filter(text -> text.indexOf('\0') >= 0)
        .ifPresent(text -> faults.add(Told.of("judging.odd-note")));
    return faults;
  }

  /// The marks as numbers, once nothing is wrong with them.
  Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    marks.forEach((key, mark) -> numbers.put(key, read(mark).orElseThrow()));
    return numbers;
  }

  private static OptionalInt read(String text) {
    if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,6})?")) {
      return OptionalInt.empty();
    }
    BigDecimal mark = new BigDecimal(text);
    boolean fits =
        mark.stripTrailingZeros().scale() <= 0
            && mark.intValue() >= Criterion.LOWEST
            && mark.intValue() <= Criterion.HIGHEST;
    return fits ? OptionalInt.of(mark.intValue()) : OptionalInt.empty();
  }

  private static String cut(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}

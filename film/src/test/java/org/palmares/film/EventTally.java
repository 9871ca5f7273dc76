package org.palmares.film;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// How many events of each kind there were, how many of them were missed, and what was found that
/// was none.
final class EventTally {
  private record Kind(String films, String event) implements Comparable<Kind> {
    @Override
    public int compareTo(Kind other) {
      int order = films.compareTo(other.films);
      return order == 0 ? event.compareTo(other.event) : order;
    }
  }

  private final Map<Kind, int[]> counts = new TreeMap<>();

  void known(String films, List<EventFilm.Event> events) {
    events.forEach(it -> count(films, String.valueOf(it), 0));
  }

  /// In words that begin with missed or false.
  void wrong(String films, List<String> wrong) {
    wrong.forEach(it -> count(films, it, it.startsWith("missed") ? 1 : 2));
  }

  private void count(String films, String event, int what) {
    var kind = event.substring(event.indexOf("kind=") + 5, event.indexOf(','));
    counts.computeIfAbsent(new Kind(films, kind), it -> new int[3])[what]++;
  }

  List<String> lines() {
    return counts.entrySet().stream()
        .map(it ->
            String.format(
                Locale.ROOT,
                "%-28s %-16s known %4d  found %4d  false %3d",
                it.getKey().films,
                it.getKey().event,
                it.getValue()[0],
                it.getValue()[0] - it.getValue()[1],
                it.getValue()[2]))
        .toList();
  }

  /// Events found, of all events and all that was found and is none.
  double share(String films) {
    var all = new int[3];
    counts.forEach((kind, count) -> {
      for (int i = 0; i < all.length && kind.films.equals(films); i++) {
        all[i] += count[i];
      }
    });
    return (double) (all[0] - all[1]) / (all[0] + all[2]);
  }
}

package org.palmares.film.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Remembers what thousands of films look and sound like, and says which of them to compare a new
/// one with.
///
/// It keeps one picture of each second, some more of parts of the frame, and a few bits of sound:
/// about 8 kB a minute of film. [#find(Fingerprint)] looks through all of it, which takes about a
/// second for five thousand films of five minutes. Two films that are only cut alike are not found.
/// For one thread at a time.
public final class LikenessIndex {
  /// Of the first 64 bits of a code; a higher bound finds more, and looks at more.
  static final int FIRST_BOUND = 21;

  /// The same of sound, of which there is less, and which differs more.
  private static final int FIRST_SOUND_BOUND = 24;

  private static final int PICTURE_BOUND = 60;
  private static final int SOUND_BOUND = 76;

  /// So many moments must be found again.
  private static final int FEWEST = 2;

  /// A film of which the index says that it may be like another: how many moments were found again.
  public record Candidate(String id, int moments) {}

  /// A film that is like another.
  public record Found(String id, Likeness likeness) {}

  private final Shelf contents = new Shelf(1024);
  private final Shelf views = new Shelf(1024);
  private final Shelf sounds = new Shelf(1024);
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /// Remembers a film; one of the same id is forgotten.
  public void add(String id, Fingerprint film) {
    remove(id);
    int number = names.size();
    names.add(id);
    numbers.put(id, number);
    IndexCodes.stored(film).addTo(contents, views, sounds, number);
  }

  /// Forgets a film, if it is known.
  public void remove(String id) {
    var number = numbers.remove(id);
    if (number != null && names.size() > 2 * numbers.size() + 100) {
      tidy();
    }
  }

  /// Films that are gone stay on the shelves until they are more than the others.
  private void tidy() {
    var left = new ArrayList<String>();
    var places = new int[names.size()];
    for (int number = 0; number < places.length; number++) {
      places[number] = isKnown(number) ? left.size() : Shelf.NOBODY;
      if (isKnown(number)) {
        left.add(names.get(number));
      }
    }
    for (var shelf : List.of(contents, views, sounds)) {
      shelf.keep(number -> places[number]);
    }
    names.clear();
    names.addAll(left);
    for (int number = 0; number < left.size(); number++) {
      numbers.put(left.get(number), number);
    }
  }

  private boolean isKnown(int number) {
    return Integer.valueOf(number).equals(numbers.get(names.get(number)));
  }

  /// How many films it knows.
  public int size() {
    return numbers.size();
  }

  /// Memory for what it knows, in bytes.
  public long bytes() {
    return (long) Shelf.rowBytes() * (contents.count() + views.count() + sounds.count());
  }

  /// The films that may be like this one, those first of which most was found again. What they have
  /// in common is for [Likeness#between] to say.
  public List<Candidate> find(Fingerprint film) {
    var votes = new Votes(names.size());
    var codes = IndexCodes.sought(film);
    votes.count(contents, codes.contents(), FIRST_BOUND, PICTURE_BOUND);
    votes.count(views, codes.contents(), FIRST_BOUND, PICTURE_BOUND);
    votes.count(contents, codes.views(), FIRST_BOUND, PICTURE_BOUND);
    votes.count(sounds, codes.sounds(), FIRST_SOUND_BOUND, SOUND_BOUND);
    return IntStream.range(0, names.size())
        .filter(it -> votes.of(it) >= FEWEST && isKnown(it))
        .mapToObj((IntFunction<Candidate>) it -> new Candidate(names.get(it), votes.of(it)))
        .sorted(Comparator.comparingInt(it -> -it.moments()))
        .toList();
  }

  /// The films that are like this one with at least this score, the most alike first; `films` are
  /// asked for the fingerprints of the candidates.
  public List<Found> find(Fingerprint film, double least, Function<String, Fingerprint> films) {
    return find(film).stream()
        .map(it -> new Found(it.id(), Likeness.between(film, films.apply(it.id()))))
        .filter(it -> it.likeness().score() >= least)
        .sorted(Comparator.comparingDouble(it -> -it.likeness().score()))
        .toList();
  }

  /// How many of the sought codes were found in each film.
  private static final class Votes {
    private final int[] counts;
    private final int[] lasts;
    private int base;

    Votes(int films) {
      this.counts = new int[films];
      this.lasts = new int[films];
    }

    int of(int film) {
      return counts[film];
    }

    void count(Shelf shelf, long[] codes, int firstBound, int bound) {
      int from = base + 1;
      shelf.scan(
          codes,
          firstBound,
          bound,
          (code, row, distance) -> {
            int film = shelf.owner(row);
            if (lasts[film] != from + code) {
              lasts[film] = from + code;
              counts[film]++;
            }
          });
      base += codes.length;
    }
  }
}

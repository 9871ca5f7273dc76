package org.palmares.festival.judging.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Section;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.judging.FilmToWatch;
import org.palmares.festival.judging.ScreeningRoom.Showing;

/// A juror's films; `news` came since they last looked through all for conflicts, `due` is until
/// when scores are awaited, `show` is the state that is looked at, if one.
public record RoomView(
    Edition edition,
    List<Showing> all,
    boolean declared,
    int news,
    Optional<Instant> due,
    Optional<State> show) {
  public RoomView {
    all = List.copyOf(all);
  }

  /// How far a juror is with a film.
  public enum State {
    NEW("eye", "open"),
    BEGUN("edit", "warning"),
    HANDED_IN("check", "ok");

    private final String icon;
    private final String chip;

    State(String icon, String chip) {
      this.icon = icon;
      this.chip = chip;
    }

    /// The icon beside its word.
    public String icon() {
      return icon;
    }

    /// The kind of chip.
    public String chip() {
      return chip;
    }

    /// The key of its word.
    public String word() {
      return "judging.state." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// How far one film is.
  public static State state(Showing showing) {
    if (showing.sheet().handedIn().isPresent()) {
      return State.HANDED_IN;
    }
    return showing.sheet().marked() > 0 ? State.BEGUN : State.NEW;
  }

  /// The films to show, those first that wait for a score.
  public List<Showing> shown() {
    return all.stream()
        .filter(s -> show.map(state(s)::equals).orElse(true))
        .sorted(Comparator.comparing(s -> state(s) == State.HANDED_IN))
        .toList();
  }

  /// How many are in a state.
  public long count(State state) {
    return all.stream().filter(s -> state(s) == state).count();
  }

  /// The running time of everything not handed in.
  public Duration left() {
    return all.stream()
        .filter(s -> state(s) != State.HANDED_IN)
        .flatMap(s -> s.film().runningTime().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /// A section's name, or its key where the regulations in force have it no longer.
  public static String section(Edition edition, String key, Language language) {
    return edition.regulations().sections().stream()
        .filter(section -> section.key().equals(key))
        .findFirst()
        .map(Section::name)
        .map(name -> name.in(language))
        .orElse(key);
  }

  /// The title that is not the original one, if there is another.
  public static String otherTitle(FilmToWatch film) {
    return film.englishTitle().equals(film.title()) ? "" : film.englishTitle();
  }
}

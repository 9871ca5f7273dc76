package org.palmares.festival.judging.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.judging.Assignments.ShortFilm;
import org.palmares.festival.judging.Conflict;
import org.palmares.festival.judging.Likeness;
import org.palmares.festival.judging.Load;
import org.palmares.festival.judging.Seat;
import org.palmares.festival.people.Person;

/// An edition's jury as its organisers see it; `invitation`, `asked` (reviews per film) and `due`
/// (until when scores are awaited) stand in the forms as they were written.
public record JuryView(
    Edition edition,
    List<Member> members,
    int reviews,
    int eligible,
    List<ShortFilm> shortFilms,
    List<Conflict> conflicts,
    List<Likeness> likenesses,
    Map<EntryId, String> titles,
    Invitation invitation,
    String asked,
    String due,
    List<Fault> faults) {
  /// The most films short of reviewers that are listed by name.
  public static final int MOST_LISTED = 50;

  public JuryView {
    members = List.copyOf(members);
    shortFilms = List.copyOf(shortFilms);
    conflicts = List.copyOf(conflicts);
    likenesses = List.copyOf(likenesses);
    titles = Map.copyOf(titles);
    faults = List.copyOf(faults);
  }

  /// A seat, who it is for, how much they have to do.
  public record Member(Seat seat, String name, String email, Load load, long conflicts) {
    /// One or two letters to stand for the person.
    public String sign() {
      String[] parts = name.isBlank() ? new String[] {email} : name.strip().split("\\s+");
      String last = parts.length > 1 ? first(parts[parts.length - 1]) : "";
      return (first(parts[0]) + last).toUpperCase(java.util.Locale.ROOT);
    }

    private static String first(String word) {
      return word.substring(0, word.offsetByCodePoints(0, 1));
    }
  }

  /// What an organiser wrote to invite somebody.
  public record Invitation(String name, String email, String language) {
    static Invitation empty() {
      return new Invitation("", "", "");
    }
  }

  /// A field that cannot stand, and why.
  public record Fault(String field, Told why) {}

  static Member member(Seat seat, Optional<Person> person, Load load, long conflicts) {
    return new Member(
        seat,
        person.map(Person::name).orElse(""),
        person.map(p -> p.email().value()).orElse(""),
        load,
        conflicts);
  }

  /// The longest list of films that anybody has, for bars that can be compared.
  public int longest() {
    return Math.max(1, members.stream().mapToInt(m -> m.load().assigned()).max().orElse(1));
  }

  /// How many sit on the jury.
  public long sitting() {
    return members.stream().filter(m -> m.seat().state() == Seat.State.ACCEPTED).count();
  }

  /// All films that were assigned, counted once for each juror.
  public int assigned() {
    return members.stream().mapToInt(m -> m.load().assigned()).sum();
  }

  /// All scores handed in.
  public int handedIn() {
    return members.stream().mapToInt(m -> m.load().handedIn()).sum();
  }

  /// Whether a field cannot stand as it was written.
  public boolean isWrong(String field) {
    return faults.stream().anyMatch(fault -> fault.field().equals(field));
  }

  /// A film's title.
  public String title(EntryId entry) {
    return Optional.ofNullable(titles.get(entry)).orElse("–");
  }

  /// A juror's name.
  public String name(AccountId juror) {
    return members.stream()
        .filter(member -> member.seat().juror().equals(juror))
        .map(member -> member.name().isBlank() ? member.email() : member.name())
        .findFirst()
        .orElse("–");
  }
}

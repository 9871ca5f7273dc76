package org.palmares.festival.edition;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One rule of an edition as data. What it says is printed on the call's page; whether a film keeps
/// it is answered while the form is filled.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "rule")
public sealed interface Regulation {

  /// How long a film may run, credits counted or not. Both limits are included.
  record RunningTime(Optional<Duration> min, Optional<Duration> max, boolean withCredits)
      implements Regulation {
    public RunningTime {
      if (min.isEmpty() && max.isEmpty()) {
        throw new IllegalArgumentException("A running time needs a least, a most, or both");
      }
      Duration least = min.orElse(Duration.ZERO);
      Duration most = max.orElse(DAY);
      if (least.isNegative() || most.compareTo(least) < 0 || most.compareTo(DAY) > 0) {
        throw new IllegalArgumentException(
            "Running time " + least + " to " + most + ": least before most, at most 24 hours");
      }
      if (least.toMillisPart() != 0 || most.toMillisPart() != 0) {
        throw new IllegalArgumentException(
            "Running time " + least + " to " + most + ": whole seconds");
      }
    }

    private static final Duration DAY = Duration.ofHours(24);
  }

  /// The least share of the film that is made with AI, in percent, as the film-maker declares it.
  record AiShare(int minPercent) implements Regulation {
    public AiShare {
      Allowed.check("AiShare", minPercent, 1, 100);
    }
  }

  /// The film must name the AI tools that made it.
  record ToolsNamed() implements Regulation {}

  /// How many entries one person may make, in each section or in the whole edition.
  record EntriesPerPerson(int max, boolean perSection) implements Regulation {
    public EntriesPerPerson {
      Allowed.check("EntriesPerPerson", max, 1, 1000);
    }
  }

  /// The smallest picture, in pixels; `height` of a film standing upright is its shorter side.
  record PictureSize(int minWidth, int minHeight) implements Regulation {
    public PictureSize {
      Allowed.check("PictureSize, width", minWidth, 1, 65_535);
      Allowed.check("PictureSize, height", minHeight, 1, 65_535);
    }
  }

  /// A sound track must be there, be it silent.
  record SoundTrack() implements Regulation {}

  /// Films that speak need subtitles in one of these languages (BCP 47), unless they speak one of
  /// them.
  record SubtitledIn(Set<String> languages) implements Regulation {
    public SubtitledIn {
      languages = Allowed.languages(languages);
    }
  }

  /// Finished on this day or later.
  record CompletedSince(LocalDate day) implements Regulation {}

  /// How many people a team may have.
  record TeamSize(int max) implements Regulation {
    public TeamSize {
      Allowed.check("TeamSize", max, 1, 10_000);
    }
  }

  /// The entrant's least age in years, as declared.
  record LeastAge(int years) implements Regulation {
    public LeastAge {
      Allowed.check("LeastAge", years, 1, 120);
    }
  }

  /// No minors are depicted.
  record NoMinors() implements Regulation {}

  /// The most that is granted, in a currency (ISO 4217); a grant call asks for a budget within it.
  record BudgetWithin(long amount, String currency) implements Regulation {
    public BudgetWithin {
      Allowed.check("BudgetWithin", amount, 1, 1_000_000_000_000_000L);
      Allowed.currency(currency);
    }
  }

  /// A grant call asks for a production plan of at least so many words.
  record ProductionPlan(int minWords) implements Regulation {
    public ProductionPlan {
      Allowed.check("ProductionPlan", minWords, 1, 100_000);
    }
  }

  /// Only entrants from these countries (ISO 3166-1 alpha-2).
  record CountriesOnly(List<String> countries) implements Regulation {
    public CountriesOnly {
      countries = Allowed.countries(countries);
    }
  }

  /// Whether a film file must be deposited; a grant call may go without.
  record FilmDeposited() implements Regulation {}
}

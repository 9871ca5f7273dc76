package org.palmares.festival.films;

import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.palmares.festival.house.vocabulary.Told;

/// Reads a typed data sheet over the one from before: what can stand is taken, what cannot is told
/// field by field, and there the former stays.
public final class SheetReading {
  /// The longest title.
  public static final int TITLE = 300;

  /// The longest line: genres.
  public static final int LINE = 200;

  /// The longest logline.
  public static final int LOGLINE = 500;

  /// The longest synopsis.
  public static final int SYNOPSIS = 3000;

  /// The longest statement or biography.
  public static final int TEXT = 6000;

  /// The longest production plan.
  public static final int PLAN = 30_000;

  /// Most tools.
  public static final int TOOLS = 60;

  /// Most countries, and most languages.
  public static final int CODES = 20;

  /// Most credits.
  public static final int CREDITS = 200;

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):([0-5]\\d)");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,5}");
  private static final int FIRST_FILM_EVER = 1888;

  private final TypedSheet typed;
  private final DataSheet before;
  private final List<FieldProblem> problems = new ArrayList<>();

  private SheetReading(TypedSheet typed, DataSheet before) {
    this.typed = typed;
    this.before = before;
  }

  /// What was read: the sheet, and what of the typed one could not stand.
  public record Read(DataSheet sheet, List<FieldProblem> problems) {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /// Reads what was typed over the sheet from before.
  public static Read read(TypedSheet typed, DataSheet before) {
    var reading = new SheetReading(typed, before);
    return new Read(reading.sheet(), reading.problems);
  }

  private DataSheet sheet() {
    return new DataSheet(
        text("title", TITLE, before.title()),
        language("titleLanguage", before.titleLanguage()),
        text("romanisedTitle", TITLE, before.romanisedTitle()),
        text("englishTitle", TITLE, before.englishTitle()),
        codes("countries", before.countries(), SheetReading::country),
        date("completed", before.completed(), FIRST_FILM_EVER),
        choice("premiere", before.premiere(), DataSheet.Premiere.values()),
        codes("spokenLanguages", before.spokenLanguages(), SheetReading::languageTag),
        codes("subtitleLanguages", before.subtitleLanguages(), SheetReading::languageTag),
        text("genres", LINE, before.genres()),
        text("logline", LOGLINE, before.logline()),
        text("synopsis", SYNOPSIS, before.synopsis()),
        text("statement", TEXT, before.statement()),
        text("biography", TEXT, before.biography()),
        whole("aiShare", before.aiShare().map(Integer::longValue), 0, 100).map(Math::toIntExact),
        tools(),
        clock("creditsLength", before.creditsLength()),
        credits(),
        whole("teamSize", before.teamSize().map(Integer::longValue), 1, 10_000)
            .map(Math::toIntExact),
        date("entrantBorn", before.entrantBorn(), 1900),
        yesOrNo("depictsMinors", before.depictsMinors()),
        yesOrNo("student", Optional.of(before.student())).orElse(false),
        yesOrNo("firstFilm", Optional.of(before.firstFilm())).orElse(false),
        whole("budget", before.budget(), 0, 1_000_000_000_000L),
        text("productionPlan", PLAN, before.productionPlan()));
  }

  private String text(String field, int most, String former) {
    return typed
        .typed(field)
        .map(SheetReading::clean)
        .map(text -> {
          if (text.length() > most) {
            refuse(field, Told.of("films.problem.too-long", label(field), most, text.length()));
            return former;
          }
          return text;
        })
        .orElse(former);
  }

  private String language(String field, String former) {
    Optional<String> text = typed.typed(field).map(String::strip);
    if (text.isEmpty() || text.get().isEmpty()) {
      return text.orElse(former);
    }
    Optional<String> tag = languageTag(text.get());
    if (tag.isEmpty()) {
      refuse(field, Told.of("films.problem.language", label(field), shortened(text.get())));
    }
    return tag.orElse(former);
  }

  private List<String> codes(
      String field, List<String> former, Function<String, Optional<String>> code) {
    if (typed.typed(field).isEmpty()) {
      return former;
    }
    List<String> codes = new ArrayList<>();
    for (String text : typed.texts(field)) {
      if (text.isBlank()) {
        continue;
      }
      Optional<String> read = code.apply(text.strip());
      if (read.isEmpty()) {
        String problem = field.equals("countries") ? "country" : "language";
        refuse(field, Told.of("films.problem." + problem, label(field), shortened(text)));
        return former;
      }
      if (!codes.contains(read.get())) {
        codes.add(read.get());
      }
    }
    if (codes.size() > CODES) {
      refuse(field, Told.of("films.problem.too-many", label(field), CODES, codes.size()));
      return former;
    }
    return codes;
  }

  private List<String> tools() {
    Optional<String> text = typed.typed("tools");
    if (text.isEmpty()) {
      return before.tools();
    }
    List<String> tools =
        clean(text.get()).lines().map(String::strip).filter(l -> !l.isEmpty()).distinct().toList();
    if (tools.size() > TOOLS) {
      refuse("tools", Told.of("films.problem.too-many", label("tools"), TOOLS, tools.size()));
      return before.tools();
    }
    Optional<String> tooLong = tools.stream().filter(tool -> tool.length() > LINE).findFirst();
    if (tooLong.isPresent()) {
      refuse(
          "tools", Told.of("films.problem.too-long", label("tools"), LINE, tooLong.get().length()));
      return before.tools();
    }
    return tools;
  }

  private List<Credit> credits() {
    if (typed.typed(TypedSheet.CREDIT_NAME).isEmpty()) {
      return before.credits();
    }
    List<TypedSheet.Line> lines = typed.credits();
    List<Credit> credits = new ArrayList<>();
    for (int row = 0; row < lines.size(); row++) {
      if (!lines.get(row).name().isBlank() || !lines.get(row).latinName().isBlank()) {
        credit(row, lines.get(row)).ifPresent(credits::add);
      }
    }
    if (credits.size() > CREDITS) {
      refuse(
          TypedSheet.CREDIT_NAME,
          Told.of("films.problem.too-many", label("credits"), CREDITS, credits.size()));
      return before.credits();
    }
    return credits;
  }

  private Optional<Credit> credit(int row, TypedSheet.Line line) {
    Optional<Credit.Role> role =
        Arrays.stream(Credit.Role.values())
            .filter(known -> known.name().equals(line.role()))
            .findFirst();
    if (role.isEmpty()) {
      refuse(TypedSheet.CREDIT_ROLE, row, Told.of("films.problem.role", shortened(line.role())));
      return Optional.empty();
    }
    String name = clean(line.name()).replace('\n', ' ');
    String latin = clean(line.latinName()).replace('\n', ' ');
    if (name.length() > Credit.LONGEST_NAME || latin.length() > Credit.LONGEST_NAME) {
      int longest = Math.max(name.length(), latin.length());
      refuse(
          TypedSheet.CREDIT_NAME,
          row,
          Told.of("films.problem.too-long", label("creditName"), Credit.LONGEST_NAME, longest));
      return Optional.empty();
    }
    String whole = name.isEmpty() ? latin : name;
    return switch (CreditLine.read(role.get(), whole, name.isEmpty() ? "" : latin)) {
      case CreditLine.Person(var credit) -> Optional.of(credit);
      case CreditLine.IsATool(var tool) -> {
        refuse(TypedSheet.CREDIT_NAME, row, Told.of("films.problem.tool", tool));
        yield Optional.empty();
      }
    };
  }

  private Optional<Long> whole(String field, Optional<Long> former, long least, long most) {
    Optional<String> text = typed.typed(field).map(t -> t.replaceAll("[,\\s%]", ""));
    if (text.isEmpty() || text.get().isEmpty()) {
      return text.isEmpty() ? former : Optional.empty();
    }
    if (text.get().matches("\\d{1,15}")) {
      long number = Long.parseLong(text.get());
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    }
    refuse(field, Told.of("films.problem.whole", label(field), least, most, shortened(text.get())));
    return former;
  }

  private Optional<LocalDate> date(String field, Optional<LocalDate> former, int earliest) {
    Optional<String> text = typed.typed(field).map(String::strip);
    if (text.isEmpty() || text.get().isEmpty()) {
      return text.isEmpty() ? former : Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(text.get());
      if (day.getYear() >= earliest && day.getYear() <= 2100) {
        return Optional.of(day);
      }
    } catch (DateTimeParseException _) {
      // told below, as every other day that cannot be
    }
    refuse(
        field,
        Told.of(
            "films.problem.date", label(field), shortened(text.get()), String.valueOf(earliest)));
    return former;
  }

  private Optional<Duration> clock(String field, Optional<Duration> former) {
    Optional<String> text = typed.typed(field).map(String::strip);
    if (text.isEmpty() || text.get().isEmpty()) {
      return text.isEmpty() ? former : Optional.empty();
    }
    if (SECONDS.matcher(text.get()).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text.get())));
    }
    var clock = CLOCK.matcher(text.get());
    if (clock.matches()) {
      long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
      return Optional.of(
          Duration.ofHours(hours)
              .plusMinutes(Long.parseLong(clock.group(2)))
              .plusSeconds(Long.parseLong(clock.group(3))));
    }
    refuse(field, Told.of("films.problem.clock", label(field), shortened(text.get())));
    return former;
  }

  private Optional<Boolean> yesOrNo(String field, Optional<Boolean> former) {
    Optional<String> text = typed.typed(field);
    if (text.isEmpty()) {
      return former;
    }
    return switch (text.get()) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      case "" -> Optional.empty();
      default -> {
        refuse(field, Told.of("films.problem.yes-or-no", label(field), shortened(text.get())));
        yield former;
      }
    };
  }

  private <E extends Enum<E>> Optional<E> choice(String field, Optional<E> former, E[] choices) {
    Optional<String> text = typed.typed(field);
    if (text.isEmpty() || text.get().isEmpty()) {
      return text.isEmpty() ? former : Optional.empty();
    }
    Optional<E> chosen =
        Arrays.stream(choices).filter(choice -> choice.name().equals(text.get())).findFirst();
    if (chosen.isEmpty()) {
      refuse(
          field,
          Told.of(
              "films.problem.choice",
              label(field),
              shortened(text.get()),
              Arrays.stream(choices).map(Enum::name).toList()));
      return former;
    }
    return chosen;
  }

  private void refuse(String field, Told why) {
    problems.add(FieldProblem.of(field, why));
  }

  private void refuse(String field, int row, Told why) {
    problems.add(new FieldProblem(field, row, why));
  }

  private static Told label(String field) {
    return Told.of("films.field." + field);
  }

  private static Optional<String> country(String text) {
    return Optional.of(text.toUpperCase(Locale.ROOT)).filter(COUNTRIES::contains);
  }

  private static Optional<String> languageTag(String text) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(text).build();
      return text.length() <= 35 && !locale.getLanguage().isEmpty()
          ? Optional.of(locale.toLanguageTag())
          : Optional.empty();
    } catch (IllformedLocaleException _) {
      return Optional.empty();
    }
  }

  /// One kind of line break, composed letters, no control characters.
  private static String clean(String text) {
    return Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC)
        .replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\n\t]]", "")
        .strip();
  }

  private static String shortened(String text) {
    String clean = clean(text);
    return clean.codePointCount(0, clean.length()) <= 40
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, 40)) + "…";
  }
}

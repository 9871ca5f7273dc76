package org.palmares.festival.edition.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.palmares.festival.edition.Criteria;
import org.palmares.festival.edition.Criterion;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Regulations;
import org.palmares.festival.edition.Section;
import org.palmares.festival.edition.Term;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.house.vocabulary.Wording;

/// The settings of an edition as a form: what they are now, or what an organiser wants them to be.
///
/// Rows are numbered from 0; a row without a key is new, and one in which nothing is written is
/// none.
final class SettingsForm {
  static final int NAME = 200;
  static final int TEXT = 4000;
  private static final int MOST_ROWS = 60;

  private final Sheet sheet;

  private SettingsForm(Sheet sheet) {
    this.sheet = sheet;
  }

  /// The edition as it is, with criteria to choose from and empty rows to fill.
  static Sheet of(Edition edition) {
    var form = new SettingsForm(new Sheet(Map.of()));
    form.write(edition);
    return form.sheet;
  }

  /// The edition as the form wants it; empty if something in the sheet cannot stand.
  static Optional<Edition> read(Sheet sheet, Edition now) {
    return new SettingsForm(sheet).read(now);
  }

  /// How many rows of a kind a sheet has.
  static int rows(Sheet sheet, String kind) {
    int rows = 0;
    while (rows < MOST_ROWS && sheet.has(kind + "." + rows + ".key")) {
      rows++;
    }
    return rows;
  }

  private void write(Edition edition) {
    Regulations regulations = edition.regulations();
    sheet.write("version", Integer.toString(regulations.version()));
    sheet.write("name", edition.name());
    sheet.write("invitation", edition.invitation());
    sheet.write("contact", edition.contact());
    sheet.tick("blind", edition.blind());
    RuleFields.in(sheet, "general.").write(regulations.general());
    writeSections(regulations.sections());
    writeCriteria(regulations.criteria());
    writeTerms(regulations.terms());
  }

  private void writeSections(List<Section> sections) {
    for (int i = 0; i <= sections.size(); i++) {
      String row = "section." + i + ".";
      sheet.write(row + "key", i < sections.size() ? sections.get(i).key() : "");
      if (i < sections.size()) {
        sheet.write(row + "name", sections.get(i).name());
        sheet.write(row + "description", sections.get(i).description());
        RuleFields.in(sheet, row).write(sections.get(i).rules());
      }
    }
  }

  private void writeCriteria(List<Criterion> criteria) {
    var rows = new ArrayList<>(criteria);
    Set<String> used = new HashSet<>(criteria.stream().map(Criterion::key).toList());
    Criteria.list().stream().filter(one -> !used.contains(one.key())).forEach(rows::add);
    for (int i = 0; i <= rows.size(); i++) {
      String row = "criterion." + i + ".";
      sheet.write(row + "key", i < rows.size() ? rows.get(i).key() : "");
      sheet.tick(row + "use", i < criteria.size());
      if (i < rows.size()) {
        sheet.write(row + "name", rows.get(i).name());
        sheet.write(row + "meaning", rows.get(i).meaning());
        sheet.write(row + "weight", Integer.toString(rows.get(i).weight()));
      }
    }
  }

  private void writeTerms(List<Term> terms) {
    for (int i = 0; i <= terms.size(); i++) {
      String row = "term." + i + ".";
      sheet.write(row + "key", i < terms.size() ? terms.get(i).key() : "");
      if (i < terms.size()) {
        sheet.write(row + "topic", terms.get(i).topic());
        sheet.write(row + "text", terms.get(i).text());
      }
    }
  }

  private Optional<Edition> read(Edition now) {
    Optional<Edition> texts = readTexts(sheet, now);
    Optional<Regulations> regulations = readRegulations(now.regulations());
    return texts.flatMap(next -> regulations.map(next::with));
  }

  /// The edition with its texts as the form wants them; empty if something in them cannot stand.
  static Optional<Edition> readTexts(Sheet sheet, Edition now) {
    Optional<Wording> name = sheet.wording("name", NAME);
    Optional<Wording> invitation = sheet.wording("invitation", TEXT);
    String contact = sheet.email("contact").map(Object::toString).orElse("");
    if (!sheet.stands() || name.isEmpty() || invitation.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Edition(
            now.id(),
            name.get(),
            invitation.get(),
            now.zone(),
            now.opens(),
            now.deadline(),
            now.hue(),
            sheet.ticked("blind"),
            contact,
            now.regulations()));
  }

  private Optional<Regulations> readRegulations(Regulations now) {
    int basedOn =
        sheet.whole("version", 1, Integer.MAX_VALUE).map(Math::toIntExact).orElse(now.version());
    var general = RuleFields.in(sheet, "general.").read();
    List<Section> sections = read("section", this::readSection, Section::key, now.sections());
    List<Criterion> criteria =
        read("criterion", this::readCriterion, Criterion::key, now.criteria());
    List<Term> terms = read("term", this::readTerm, Term::key, now.terms());
    if (sections.isEmpty()) {
      sheet.refuse("section.0.name-en", Told.of("edition.form.no-section"));
    }
    if (criteria.isEmpty()) {
      sheet.refuse("criterion.0.use", Told.of("edition.form.no-criterion"));
    }
    return sheet.stands()
        ? Optional.of(new Regulations(basedOn, sections, general, criteria, terms))
        : Optional.empty();
  }

  /// All rows of a kind that are to stay or are new. Keys of `former` ones are theirs for good.
  private <T> List<T> read(
      String kind, RowReader<T> reader, Function<T, String> key, List<T> former) {
    Set<String> taken = new HashSet<>(former.stream().map(key).toList());
    Set<String> seen = new HashSet<>();
    var all = new ArrayList<T>();
    for (int i = 0; i < rows(sheet, kind); i++) {
      String row = kind + "." + i + ".";
      reader
          .read(row, key(row, kind, taken))
          .filter(one -> seen.add(key.apply(one)))
          .ifPresent(all::add);
    }
    return all;
  }

  /// The key of a row; a new row gets one from its name in English.
  private String key(String row, String kind, Set<String> taken) {
    String given = sheet.at(row + "key").strip();
    if (given.matches("[a-z0-9]+(-[a-z0-9]+)*") && given.length() <= 40) {
      return given;
    }
    String slug =
        sheet
            .at(row + (kind.equals("term") ? "topic-en" : "name-en"))
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String stem = slug.isEmpty() ? kind : slug.substring(0, Math.min(slug.length(), 30));
    String key = stem.replaceAll("-$", "");
    for (int i = 2; !taken.add(key); i++) {
      key = stem + "-" + i;
    }
    return key;
  }

  private Optional<Section> readSection(String row, String key) {
    if (sheet.ticked(row + "remove") || isBlank(row, "name")) {
      return none(row, "name");
    }
    Optional<Wording> name = sheet.wording(row + "name", NAME);
    Optional<Wording> description =
        isBlank(row, "description") ? name : sheet.wording(row + "description", TEXT);
    var rules = RuleFields.in(sheet, row).read();
    return name.flatMap(n -> description.map(d -> new Section(key, n, d, rules)));
  }

  private Optional<Criterion> readCriterion(String row, String key) {
    boolean isNew = sheet.at(row + "key").isBlank();
    if (isNew ? isBlank(row, "name") : !sheet.ticked(row + "use")) {
      return Optional.empty();
    }
    Optional<Wording> name = sheet.wording(row + "name", NAME);
    Optional<Wording> meaning =
        isBlank(row, "meaning") ? name : sheet.wording(row + "meaning", TEXT);
    Optional<Long> weight =
        sheet.at(row + "weight").isBlank() ? Optional.of(1L) : sheet.whole(row + "weight", 1, 100);
    return name.flatMap(
        n -> meaning.flatMap(m -> weight.map(w -> new Criterion(key, n, m, Math.toIntExact(w)))));
  }

  private Optional<Term> readTerm(String row, String key) {
    if (sheet.ticked(row + "remove") || isBlank(row, "topic")) {
      return none(row, "topic");
    }
    Optional<Wording> text = sheet.wording(row + "text", TEXT);
    return sheet.wording(row + "topic", NAME).flatMap(t -> text.map(x -> new Term(key, t, x)));
  }

  /// Nothing of this row, unless it had a name and lost it without being removed.
  private <T> Optional<T> none(String row, String name) {
    if (!sheet.at(row + "key").isBlank() && !sheet.ticked(row + "remove")) {
      sheet.wording(row + name, NAME);
    }
    return Optional.empty();
  }

  private boolean isBlank(String row, String name) {
    return sheet.at(row + name + "-en").isBlank() && sheet.at(row + name + "-ko").isBlank();
  }

  /// Reads the row that begins with `section.2.`, for the thing of a key.
  private interface RowReader<T> {
    Optional<T> read(String row, String key);
  }
}

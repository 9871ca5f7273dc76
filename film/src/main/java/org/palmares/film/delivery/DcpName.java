package org.palmares.film.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The name of a digital cinema package, taken apart after the ISDCF's Digital Cinema Naming
/// Convention: `Title_FTR-1_F-178_KO-EN_INT-TL_51_2K_XX_20260314_YYY_SMPTE_OV`.
///
/// A name decides nothing: what is odd about it is pointed out, and the package is taken as it is.
/// `fields` are the parts that were recognised, in the order of the convention.
public record DcpName(String name, List<Field> fields, List<String> warnings) {
  private static final int LONGEST = 255;
  private static final int LONGEST_TITLE = 14;

  public DcpName {
    fields = List.copyOf(fields);
    warnings = List.copyOf(warnings);
  }

  /// A recognised part.
  public record Field(String meaning, String text) {}

  private record Place(String meaning, String pattern, String example) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("title", "[A-Za-z0-9-]{1,100}", "TheFilm"),
          new Place(
              "content type",
              "(FTR|EPS|TLR|TSR|PRO|TST|RTG-F|RTG-T|SHR|ADV|XSN|PSA|POL|CLP|STR|HLT|EVT)(-\\d{1,2})?(-[A-Za-z0-9]+)*",
              "SHR-1"),
          new Place("shape", "[FSC](-\\d{2,3})?", "F-178"),
          new Place("language", "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,4}){0,5}", "KO-EN"),
          new Place("territory and rating", "[A-Z]{2,3}(-[A-Za-z0-9+]{1,6}){0,4}", "INT-TL"),
          new Place(
              "sound", "(10|20|51|61|71|MOS|NULL)(-[A-Za-z0-9]{2,6}){0,5}|ATMOS|AURO|IAB", "51"),
          new Place("resolution", "2K|4K|8K", "2K"),
          new Place("studio", "[A-Z0-9]{2,4}", "XX"),
          new Place("date", "(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])", "20260314"),
          new Place("facility", "[A-Z0-9]{2,4}", "YYY"),
          new Place("standard", "(IOP|SMPTE)(-[A-Za-z0-9]+)*", "SMPTE"),
          new Place("package", "(OV|VF)(-\\d{1,2})?(-[A-Za-z0-9]+)*", "OV"));

  /// Takes a folder's name apart; any text is an answer.
  public static DcpName parse(String folder) {
    var name = folder.substring(0, Math.min(folder.length(), LONGEST));
    var parts = new ArrayList<>(List.of(name.split("_", -1)));
    var fields = new ArrayList<Field>();
    var warnings = new ArrayList<String>();
    if (parts.size() != PLACES.size()) {
      warnings.add(
          "A name has %d parts between underscores; this one has %d."
              .formatted(PLACES.size(), parts.size()));
    }
    int at = 0;
    for (var place : PLACES) {
      if (at < parts.size() && parts.get(at).matches(place.pattern())) {
        fields.add(new Field(place.meaning(), parts.get(at++)));
      } else {
        boolean replaced = parts.size() == PLACES.size();
        warnings.add(
            "The %s is missing or unusual%s; such as %s."
                .formatted(
                    place.meaning(), replaced ? " (" + parts.get(at) + ")" : "", place.example()));
        at += replaced ? 1 : 0;
      }
    }
    if (parts.getFirst().length() > LONGEST_TITLE) {
      warnings.add("The title has more than %d characters.".formatted(LONGEST_TITLE));
    }
    return new DcpName(name, fields, warnings);
  }

  /// The part of this meaning.
  public Optional<String> find(String meaning) {
    return fields.stream().filter(it -> it.meaning().equals(meaning)).findFirst().map(Field::text);
  }
}

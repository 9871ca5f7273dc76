package org.palmares.festival;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.palmares.festival.bench.BenchEdition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `palmares bench-house`: the house that `palmares bench` measures; opened like any other, then
/// filled.
@Command(name = "bench-house", hidden = true, description = "Opens a house to be measured.")
final class BenchHouseCommand implements Callable<Integer> {
  /// Bytes that are no film, so that no inspection is measured with them.
  static final Map<String, Object> AIMLESS =
      Map.of(
          "palmares.vault.uploads-per-person", 5000, "palmares.vault.aimless-per-person", "500GB");

  @Mixin private HouseOptions options = new HouseOptions();

  @Option(names = "--entries", defaultValue = "0")
  private int entries;

  @Override
  public Integer call() {
    House house = House.open(options, AIMLESS);
    if (entries > 0) {
      BenchEdition edition = house.departments().getBean(BenchEdition.class);
      edition.fill(entries);
      for (String role : List.of("organiser", "juror", "entrant", "entrant-2")) {
        System.out.println("link " + role + " " + edition.link(role));
      }
      System.out.println("seeded");
    }
    return ServeCommand.STAYS_OPEN;
  }
}

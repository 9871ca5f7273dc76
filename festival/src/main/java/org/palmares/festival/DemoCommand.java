package org.palmares.festival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.palmares.festival.demo.DemoFestival;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `palmares demo`: opens a house with a festival in it to walk through.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Opens a house with a demo edition in it, and prints one sign-in link per role.")
final class DemoCommand implements Callable<Integer> {
  @Mixin private HouseOptions options = new HouseOptions();

  @Override
  public Integer call() {
    if (isSomebodyElses(options.data)) {
      return refuse();
    }
    House house = House.open(options, Map.of("palmares.demo", true));
    DemoFestival festival = house.departments().getBean(DemoFestival.class);
    if (festival.isSomebodyElses()) {
      house.close();
      return refuse();
    }
    if (festival.isHalfMade()) {
      house.close();
      System.err.println(
          "palmares demo: the demo in "
              + options.data
              + " was interrupted while it was made; delete that directory and run this again");
      return 1;
    }
    festival.prepare(System.out::println);
    System.out.println("\nPalmarès is open at " + house.address());
    for (DemoFestival.Way way : festival.waysIn()) {
      System.out.printf("  %-40s %s%n", way.role() + " (" + way.name() + ")", way.link());
    }
    System.out.printf(
        "  %-40s %s/mailbox%n", "Every letter, as its reader gets it", house.address());
    System.out.println(
        "Each link signs in once; run the command again for new ones. Ctrl-C closes the house.");
    return ServeCommand.STAYS_OPEN;
  }

  /// A house that no demo opened first is not opened, not even to look: everybody could read its
  /// letters meanwhile.
  private static boolean isSomebodyElses(Path data) {
    Path mark = data.resolve("demo");
    if (Files.exists(mark)) {
      return false;
    }
    if (Files.exists(data.resolve("cellar")) || Files.exists(data.resolve("vault"))) {
      return true;
    }
    try {
      Files.createDirectories(data);
      Files.writeString(mark, "A demo of Palmarès; everybody may read its letters.\n");
      return false;
    } catch (IOException e) {
      throw new Unusable("--data " + data + " cannot be made or written: " + e, e);
    }
  }

  private int refuse() {
    System.err.println(
        "palmares demo: "
            + options.data
            + " holds a festival of its own; give the demo another place with --data DIR");
    return 1;
  }
}

package org.palmares.festival;

import java.util.Map;
import java.util.concurrent.Callable;
import org.palmares.festival.people.People;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `palmares serve`: opens the house and keeps it open.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Opens the house and keeps it open; what it holds stays over restarts.")
final class ServeCommand implements Callable<Integer> {
  /// The code of a command whose server goes on after it.
  static final int STAYS_OPEN = -1;

  @Mixin private HouseOptions options = new HouseOptions();

  @Override
  public Integer call() {
    House house = House.open(options, Map.of());
    System.out.println("Palmarès is open at " + house.address());
    house
        .departments()
        .getBean(People.class)
        .firstHostLink()
        .ifPresent(link ->
            System.out.println("Nobody is its host yet. This link makes you the host: " + link));
    return STAYS_OPEN;
  }
}

package org.palmares.festival;

import java.util.Map;
import java.util.concurrent.Callable;
import org.palmares.cellar.Cellar;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `palmares worker`: takes jobs of a house that another process keeps open.
@Command(
    name = "worker",
    mixinStandardHelpOptions = true,
    description = "Takes jobs (inspections) of a house that `serve` keeps open on the same data.")
final class WorkerCommand implements Callable<Integer> {
  /// Letters are posted by the house itself, which knows the mail server and its own address.
  private static final Map<String, Object> NO_LETTERS = Map.of("palmares.letters.here", false);

  @Mixin private HouseOptions options = new HouseOptions();

  @Override
  public Integer call() {
    Map<String, Object> settings = House.settings(options);
    if (!House.putGivenDatabase(settings)) {
      var database = Cellar.running(options.data);
      if (database.isEmpty()) {
        System.err.println(
            "palmares worker: no house is open on "
                + options.data
                + "; start `palmares serve` first");
        return 1;
      }
      House.putDatabase(settings, database.get());
    }
    settings.put("spring.flyway.enabled", "false");
    House.application(settings, WebApplicationType.NONE, NO_LETTERS).run();
    System.out.println("A worker of the house in " + options.data + " is ready");
    return ServeCommand.STAYS_OPEN;
  }
}

package org.palmares.festival;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.palmares.cellar.Cellar;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `palmares worker`: takes jobs of a house that another process keeps open.
@Command(
    name = "worker",
    mixinStandardHelpOptions = true,
    description =
        "Takes jobs (inspections, letters) of a house that `serve` keeps open on the same data.")
final class WorkerCommand implements Callable<Integer> {
  @Mixin private HouseOptions options = new HouseOptions();

  @Override
  public Integer call() {
    Map<String, Object> settings = new HashMap<>(House.settings(options));
    var database = Cellar.running(options.data);
    if (database.isEmpty()) {
      System.err.println(
          "palmares worker: no house is open on "
              + options.data
              + "; start `palmares serve` first");
      return 1;
    }
    House.putDatabase(settings, database.get());
    settings.put("spring.flyway.enabled", "false");
    var application = new SpringApplication(Festival.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setDefaultProperties(settings);
    application.run();
    System.out.println("A worker of the house in " + options.data + " is ready");
    return ServeCommand.STAYS_OPEN;
  }
}

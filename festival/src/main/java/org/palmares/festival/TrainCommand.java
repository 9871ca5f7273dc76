package org.palmares.festival;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.palmares.festival.bench.BenchEdition;
import org.palmares.festival.bench.Rehearsal;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/// `palmares train`: opens a house and goes through what it does all day, so that the JDK can note
/// what it needs for that (JEP 514, 515).
@Command(name = "train", hidden = true, description = "Opens and closes a throw-away house.")
final class TrainCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException, InterruptedException {
    var options = new HouseOptions();
    options.data = Files.createTempDirectory("palmares-train");
    options.port = 0;
    try (House house = House.open(options, BenchHouseCommand.AIMLESS)) {
      BenchEdition edition = house.departments().getBean(BenchEdition.class);
      Rehearsal.at(house.address(), edition, options.data);
    }
    FileSystemUtils.deleteRecursively(options.data);
    return 0;
  }
}

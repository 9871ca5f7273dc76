package org.palmares.festival;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/// `palmares train`: opens a house for a moment, so that the JDK can note what it loads (JEP 514).
@Command(name = "train", hidden = true, description = "Opens and closes a throw-away house.")
final class TrainCommand implements Callable<Integer> {
  private static final List<String> PAGES =
      List.of("/", "/sign-in", "/palmares.css", "/no-such-page");

  @Override
  public Integer call() throws IOException, InterruptedException {
    var options = new HouseOptions();
    options.data = Files.createTempDirectory("palmares-train");
    options.port = 0;
    try (House house = House.open(options, Map.of());
        HttpClient browser = HttpClient.newHttpClient()) {
      ServeCommand.closeAtTheEnd(house);
      for (String page : PAGES) {
        var request =
            HttpRequest.newBuilder(URI.create(house.address() + page))
                .header("Accept", "text/html")
                .build();
        browser.send(request, BodyHandlers.discarding());
      }
    }
    FileSystemUtils.deleteRecursively(options.data);
    return 0;
  }
}

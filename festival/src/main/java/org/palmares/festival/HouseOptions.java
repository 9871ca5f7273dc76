package org.palmares.festival;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What can be said about a house when it is opened.
final class HouseOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "Where everything is kept: database, films, letters (default: ./data).")
  Path data = Path.of("data");

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port to answer on; 0 takes a free one (default: 8080).")
  int port = 8080;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Network address to answer on (default: 127.0.0.1, this machine only).")
  String bind = "127.0.0.1";

  @Option(
      names = "--address",
      paramLabel = "URL",
      description =
          "The address that people use, for links in letters (default: http://localhost:PORT).")
  @Nullable URI address;
}

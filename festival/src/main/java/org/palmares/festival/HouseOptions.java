package org.palmares.festival;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What can be said about a house when it is opened.
final class HouseOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:PALMARES_DATA:-data}",
      description =
          "Where everything is kept: database, films, letters (default: PALMARES_DATA, else"
              + " ./data).")
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

  /// Says no before anything is opened.
  ///
  /// @throws Unusable if a house cannot be opened with these
  void check() {
    if (port < 0 || port > 65535) {
      throw new Unusable("--port " + port + ": 1 to 65535, or 0 for a free one");
    }
    if (address != null && !isHome(address)) {
      throw new Unusable(
          "--address " + address + ": http:// or https:// and a host, nothing behind it");
    }
    try {
      InetAddress.getByName(bind);
    } catch (UnknownHostException e) {
      throw new Unusable("--bind " + bind + ": an address of this machine, such as 0.0.0.0", e);
    }
  }

  private static boolean isHome(URI address) {
    return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
        && address.getHost() != null
        && address.getRawPath().isEmpty()
        && address.getRawQuery() == null
        && address.getRawFragment() == null;
  }
}

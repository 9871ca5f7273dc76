package org.palmares.cellar;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;

/// The port on the loopback interface: chosen by the system once, and kept as long as nobody else
/// takes it.
final class Port {
  private Port() {}

  static int remembered(CellarPlan plan) throws IOException {
    try {
      String text = Files.readString(plan.port()).strip();
      return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    } catch (NoSuchFileException _) {
      return 0;
    }
  }

  /// The remembered port when it is free, another otherwise.
  static int choose(CellarPlan plan) throws IOException {
    int remembered = remembered(plan);
    return remembered > 0 && isFree(remembered) ? remembered : chooseAnother(plan);
  }

  static int chooseAnother(CellarPlan plan) throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      OwnerOnly.write(plan.port(), socket.getLocalPort() + "\n");
      return socket.getLocalPort();
    }
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
      return true;
    } catch (IOException | IllegalArgumentException _) {
      return false;
    }
  }
}

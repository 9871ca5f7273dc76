package org.palmares.festival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.palmares.cellar.Cellar;
import org.palmares.cellar.ConnectionDetails;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// An opened house: its database in the cellar and the departments above it. Closing it closes the
/// departments first, then the database.
public final class House implements AutoCloseable {
  private final ConfigurableApplicationContext departments;
  private final AutoCloseable database;

  private House(ConfigurableApplicationContext departments, AutoCloseable database) {
    this.departments = departments;
    this.database = database;
  }

  /// Opens the house that lives in a directory, on the database it keeps there, or on the server
  /// that `PALMARES_DATABASE_URL` names.
  static House open(HouseOptions options, Map<String, Object> more) {
    Map<String, Object> settings = settings(options);
    settings.putAll(more);
    if (System.getenv("PALMARES_DATABASE_URL") != null) {
      settings.put("spring.datasource.url", System.getenv("PALMARES_DATABASE_URL"));
      settings.put(
          "spring.datasource.username",
          System.getenv().getOrDefault("PALMARES_DATABASE_USER", "palmares"));
      settings.put(
          "spring.datasource.password",
          System.getenv().getOrDefault("PALMARES_DATABASE_PASSWORD", ""));
      return new House(start(settings), () -> {});
    }
    return openWithCellar(options.data, settings);
  }

  /// The departments are prepared while the database starts; the first that asks it waits.
  private static House openWithCellar(Path data, Map<String, Object> settings) {
    CompletableFuture<Cellar> cellar =
        CompletableFuture.supplyAsync(() -> Cellar.open(data), Thread::startVirtualThread);
    try {
      var departments = start(settings, () -> cellar.join().connection());
      return new House(departments, cellar.join());
    } catch (RuntimeException failed) {
      cellar
          .thenAccept(Cellar::close)
          .exceptionally(alsoFailed -> {
            failed.addSuppressed(alsoFailed);
            return null;
          })
          .join();
      throw failed;
    }
  }

  static void putDatabase(Map<String, Object> settings, ConnectionDetails database) {
    settings.put("spring.datasource.url", database.jdbcUrl());
    settings.put("spring.datasource.username", database.user());
    settings.put("spring.datasource.password", database.password());
  }

  static Map<String, Object> settings(HouseOptions options) {
    int port = options.port == 0 ? freePort(options.bind) : options.port;
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", port);
    settings.put("server.address", options.bind);
    settings.put("palmares.data", directory(options.data));
    settings.put(
        "palmares.address", options.address == null ? "http://localhost:" + port : options.address);
    return settings;
  }

  static ConfigurableApplicationContext start(Map<String, Object> settings) {
    return application(settings).run();
  }

  private static ConfigurableApplicationContext start(
      Map<String, Object> settings, Supplier<ConnectionDetails> database) {
    SpringApplication application = application(settings);
    application.addInitializers(context ->
        ((GenericApplicationContext) context)
            .registerBean(JdbcConnectionDetails.class, () -> new WayIn(database.get())));
    return application.run();
  }

  private static SpringApplication application(Map<String, Object> settings) {
    var application = new SpringApplication(Festival.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(settings);
    return application;
  }

  private record WayIn(ConnectionDetails database) implements JdbcConnectionDetails {
    @Override
    public String getUsername() {
      return database.user();
    }

    @Override
    public String getPassword() {
      return database.password();
    }

    @Override
    public String getJdbcUrl() {
      return database.jdbcUrl();
    }
  }

  /// The departments, for commands that ask them something.
  ConfigurableApplicationContext departments() {
    return departments;
  }

  /// The address that people use.
  String address() {
    return departments.getEnvironment().getRequiredProperty("palmares.address");
  }

  @Override
  public void close() {
    departments.close();
    try {
      database.close();
    } catch (Exception e) {
      throw new IllegalStateException("The database did not close: " + e.getMessage(), e);
    }
  }

  private static String directory(Path data) {
    try {
      return Files.createDirectories(data).toRealPath().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The data directory " + data + " cannot be made: " + e.getMessage(), e);
    }
  }

  private static int freePort(String bind) {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName(bind))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("No free port on " + bind, e);
    }
  }
}

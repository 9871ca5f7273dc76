package org.palmares.festival;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.palmares.cellar.Cellar;
import org.palmares.cellar.ConnectionDetails;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

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
  /// that `PALMARES_DATABASE_URL` names. It is closed when the process is told to end, also while
  /// it is still being opened.
  static House open(HouseOptions options, Map<String, Object> more) {
    Map<String, Object> settings = settings(options);
    settings.putAll(more);
    if (putGivenDatabase(settings)) {
      var house = new House(start(settings), () -> {});
      atTheEnd(house::close);
      return house;
    }
    return openWithCellar(options.data, settings);
  }

  /// The departments are prepared while the database starts; the first that asks it waits.
  private static House openWithCellar(Path data, Map<String, Object> settings) {
    CompletableFuture<Cellar> cellar =
        CompletableFuture.supplyAsync(() -> Cellar.open(data), Thread::startVirtualThread);
    var opened = new CompletableFuture<House>();
    atTheEnd(() -> {
      if (opened.isDone()) {
        opened.join().close();
      } else {
        close(cellar).handle((closed, toldByWhoeverOpens) -> true).join();
      }
    });
    try {
      var departments = start(settings, () -> cellar.join().connection());
      var house = new House(departments, cellar.join());
      opened.complete(house);
      return house;
    } catch (RuntimeException failed) {
      close(cellar)
          .exceptionally(alsoFailed -> {
            failed.addSuppressed(alsoFailed);
            return null;
          })
          .join();
      throw failed;
    }
  }

  private static CompletableFuture<Void> close(CompletableFuture<Cellar> cellar) {
    return cellar.thenAccept(Cellar::close);
  }

  private static void atTheEnd(Runnable close) {
    Runtime.getRuntime().addShutdownHook(new Thread(close, "closing the house"));
  }

  /// Puts the database in that the environment names; false if it names none.
  static boolean putGivenDatabase(Map<String, Object> settings) {
    Map<String, String> given = System.getenv();
    if (given.get("PALMARES_DATABASE_URL") == null) {
      return false;
    }
    settings.put("spring.datasource.url", given.get("PALMARES_DATABASE_URL"));
    settings.put(
        "spring.datasource.username", given.getOrDefault("PALMARES_DATABASE_USER", "palmares"));
    settings.put(
        "spring.datasource.password", given.getOrDefault("PALMARES_DATABASE_PASSWORD", ""));
    return true;
  }

  static void putDatabase(Map<String, Object> settings, ConnectionDetails database) {
    settings.put("spring.datasource.url", database.jdbcUrl());
    settings.put("spring.datasource.username", database.user());
    settings.put("spring.datasource.password", database.password());
  }

  static Map<String, Object> settings(HouseOptions options) {
    options.check();
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
    return application(settings, WebApplicationType.SERVLET, Map.of()).run();
  }

  private static ConfigurableApplicationContext start(
      Map<String, Object> settings, Supplier<ConnectionDetails> database) {
    var application = application(settings, WebApplicationType.SERVLET, Map.of());
    application.addInitializers(context ->
        ((GenericApplicationContext) context)
            .registerBean(JdbcConnectionDetails.class, () -> new WayIn(database.get())));
    return application.run();
  }

  /// The application with settings that others may overrule and some that nobody may: where the
  /// data lie was said to the database, too.
  static SpringApplication application(
      Map<String, Object> settings, WebApplicationType type, Map<String, Object> fixed) {
    Map<String, Object> first = new HashMap<>(fixed);
    first.put("palmares.data", Objects.requireNonNull(settings.get("palmares.data")));
    var application = new SpringApplication(Festival.class);
    application.setWebApplicationType(type);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(settings);
    application.addInitializers(context ->
        context
            .getEnvironment()
            .getPropertySources()
            .addFirst(new MapPropertySource("house", first)));
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
    try {
      departments.close();
    } finally {
      closeDatabase();
    }
  }

  private void closeDatabase() {
    try {
      database.close();
    } catch (Exception e) {
      throw new IllegalStateException("The database did not close: " + e.getMessage(), e);
    }
  }

  private static String directory(Path data) {
    try {
      Path made = Files.createDirectories(data).toRealPath();
      if (!Files.isWritable(made)) {
        throw new Unusable("--data " + data + " cannot be written by this user");
      }
      return made.toString();
    } catch (IOException e) {
      throw new Unusable("--data " + data + " cannot be made or written: " + e, e);
    }
  }

  private static int freePort(String bind) {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName(bind))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new Unusable("--bind " + bind + " has no free port: " + e.getMessage(), e);
    }
  }
}

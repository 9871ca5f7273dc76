package org.palmares.festival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.palmares.cellar.Cellar;
import org.palmares.cellar.ConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/// A whole house, opened once for all tests of a run: real PostgreSQL, real web server on a free
/// port of the loopback, data in a directory under `target`. Tests make people and editions of
/// their own.
public final class TestHouse implements AutoCloseable {
  private static final Supplier<TestHouse> ONE = once();

  private final ConfigurableApplicationContext departments;
  private final String address;
  private final Path data;
  private final Cellar cellar;

  private TestHouse(
      Path data, Cellar cellar, ConnectionDetails database, Map<String, Object> more) {
    this.data = data;
    this.cellar = cellar;
    var options = new HouseOptions();
    options.data = data;
    options.port = 0;
    Map<String, Object> settings = new HashMap<>(House.settings(options));
    House.putDatabase(settings, database);
    settings.put("palmares.vault.reserve", "64MB");
    settings.putAll(more);
    address = settings.get("palmares.address").toString();
    departments = House.start(settings);
  }

  private static TestHouse first() {
    Path data = directory();
    var cellar = Cellar.open(data);
    try {
      var house = new TestHouse(data, cellar, cellar.connection(), Map.of());
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                house.close();
                cellar.close();
              }));
      return house;
    } catch (RuntimeException failed) {
      cellar.close();
      throw failed;
    }
  }

  private static Path directory() {
    try {
      return Files.createTempDirectory(
          Files.createDirectories(Path.of("target", "houses")), "house");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The house of this test run.
  public static TestHouse open() {
    return ONE.get();
  }

  /// A house beside this one, with data, a database and settings of its own. Whoever opens it again
  /// by the same name and on the same data finds what was there when it closed.
  public TestHouse beside(String name, Path place, Map<String, Object> settings) {
    return new TestHouse(place, cellar, cellar.database(name), settings);
  }

  /// An empty database beside the house's own.
  public ConnectionDetails database(String name) {
    return cellar.database(name);
  }

  /// A part of the house.
  public <T> T bean(Class<T> type) {
    return departments.getBean(type);
  }

  /// Where it answers: `http://localhost:PORT`.
  public String address() {
    return address;
  }

  /// Its data directory.
  public Path data() {
    return data;
  }

  /// Closes it; the house of the test run closes by itself, at the end.
  @Override
  public void close() {
    departments.close();
  }

  /// A text that no other test uses, fit for addresses of editions and names.
  public static String unique(String start) {
    return start + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /// Waits until something is so, looking again and again, for at most so long.
  ///
  /// @throws AssertionError if it does not become so
  public static void eventually(Duration atMost, String what, Supplier<Boolean> isSo) {
    Instant end = Instant.now().plus(atMost);
    while (!isSo.get()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("Not within " + atMost + ": " + what);
      }
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
  }

  /// Opens at the first asking; a house that could not be opened is not tried again by every test.
  private static Supplier<TestHouse> once() {
    return new Supplier<>() {
      private Optional<TestHouse> house = Optional.empty();
      private Optional<RuntimeException> failure = Optional.empty();

      @Override
      public synchronized TestHouse get() {
        failure.ifPresent(failed -> {
          throw failed;
        });
        try {
          house = Optional.of(house.orElseGet(TestHouse::first));
          return house.get();
        } catch (RuntimeException failed) {
          failure = Optional.of(failed);
          throw failed;
        }
      }
    };
  }
}

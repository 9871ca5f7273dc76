package org.palmares.festival;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.palmares.cellar.Cellar;
import org.palmares.cellar.ConnectionDetails;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.ClassUtils;
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
    if (!putDatabase(settings)) {
      System.err.println(
          "palmares worker: no house is open on "
              + options.data
              + "; start `palmares serve` first");
      return 1;
    }
    settings.put("spring.flyway.enabled", "false");
    SpringApplication worker = House.application(settings, WebApplicationType.NONE, NO_LETTERS);
    worker.setRegisterShutdownHook(true);
    worker.addInitializers(
        house -> house.getBeanFactory().registerSingleton("withoutPages", new WithoutPages()));
    worker.run();
    System.out.println("A worker of the house in " + options.data + " is ready");
    return ServeCommand.STAYS_OPEN;
  }

  private boolean putDatabase(Map<String, Object> settings) {
    if (House.putGivenDatabase(settings)) {
      return true;
    }
    Optional<ConnectionDetails> database = Cellar.running(options.data);
    database.ifPresent(open -> House.putDatabase(settings, open));
    return database.isPresent();
  }

  /// A worker has no door, so it leaves out all that stands behind one.
  private static final class WithoutPages extends TypeExcludeFilter {
    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) {
      return ClassUtils.getPackageName(type.getClassMetadata().getClassName()).endsWith(".web");
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof WithoutPages;
    }

    @Override
    public int hashCode() {
      return WithoutPages.class.hashCode();
    }
  }
}

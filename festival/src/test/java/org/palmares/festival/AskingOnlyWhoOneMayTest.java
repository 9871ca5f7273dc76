package org.palmares.festival;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.palmares.festival.FloorPlan.Department;

class AskingOnlyWhoOneMayTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.palmares");

  @Test
  void every_department_asks_only_whom_the_floor_plan_lets_it_ask() {
    List<String> breaches =
        CLASSES.stream()
            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
            .filter(AskingOnlyWhoOneMayTest::isABreach)
            .map(Dependency::getDescription)
            .distinct()
            .sorted()
            .toList();
    assertThat(breaches).isEmpty();
  }

  @Test
  void no_department_uses_the_pages_of_another() {
    List<String> breaches =
        CLASSES.stream()
            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
            .filter(d -> d.getTargetClass().getPackageName().matches("org\\.palmares\\..*\\.web"))
            .filter(d ->
                !d.getOriginClass().getPackageName().equals(d.getTargetClass().getPackageName()))
            .filter(d -> department(d.getOriginClass()).isPresent())
            .map(Dependency::getDescription)
            .sorted()
            .toList();
    assertThat(breaches).isEmpty();
  }

  @Test
  void every_package_of_the_festival_stands_on_the_floor_plan() {
    List<String> homeless =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith("org.palmares.festival."))
            .filter(name -> !name.startsWith("org.palmares.festival.pages"))
            .filter(name -> !name.equals("org.palmares.festival.bench"))
            .filter(name -> byPackage(name).isEmpty())
            .distinct()
            .toList();
    assertThat(homeless).isEmpty();
  }

  @Test
  void the_libraries_know_neither_the_festival_nor_each_other_nor_a_framework() {
    for (String library : List.of("film", "tally", "cellar")) {
      List<String> breaches =
          CLASSES.stream()
              .filter(c -> c.getPackageName().startsWith("org.palmares." + library))
              .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
              .map(d -> d.getTargetClass().getPackageName())
              .filter(name ->
                  name.startsWith("org.springframework")
                      || (name.startsWith("org.palmares.")
                          && !name.startsWith("org.palmares." + library)))
              .distinct()
              .toList();
      assertThat(breaches).as(library).isEmpty();
    }
  }

  @Test
  void processes_are_started_by_the_guard_of_the_film_library_the_cellar_and_the_bench_alone() {
    List<String> starters =
        CLASSES.stream()
            .filter(c ->
                c.getDirectDependenciesFromSelf().stream()
                    .anyMatch(AskingOnlyWhoOneMayTest::startsAProcess))
            .map(c -> c.getPackageName())
            .distinct()
            .sorted()
            .toList();
    assertThat(starters)
        .isEqualTo(
            List.of("org.palmares.cellar", "org.palmares.festival.bench", "org.palmares.film"));
  }

  @Test
  void the_drawing_of_the_floor_plan_is_true() throws IOException {
    Path drawing = Path.of("..", "docs", "modules.md");
    String drawn = draw();
    if (!Files.exists(drawing) || !Files.readString(drawing).equals(drawn)) {
      Files.createDirectories(drawing.getParent());
      Files.writeString(drawing, drawn);
      if (System.getenv("CI") != null) {
        throw new AssertionError(
            "docs/modules.md was not true to the floor plan; it is drawn anew, commit it");
      }
    }
    assertThat(Files.readString(drawing)).isEqualTo(drawn);
  }

  private static boolean startsAProcess(Dependency dependency) {
    return dependency.getTargetClass().isEquivalentTo(ProcessBuilder.class)
        || dependency.getDescription().contains("java.lang.Runtime.exec(");
  }

  private static boolean isABreach(Dependency dependency) {
    Optional<Department> from = department(dependency.getOriginClass());
    Optional<Department> to = department(dependency.getTargetClass());
    return from.isPresent()
        && to.isPresent()
        && !from.get().equals(to.get())
        && !from.get().mayAsk().contains(to.get().name());
  }

  private static Optional<Department> department(JavaClass type) {
    return byPackage(type.getPackageName());
  }

  private static Optional<Department> byPackage(String name) {
    return FloorPlan.DEPARTMENTS.stream()
        .filter(d -> name.equals(d.packageName()) || name.startsWith(d.packageName() + "."))
        .findFirst();
  }

  private static String draw() {
    String rows =
        FloorPlan.DEPARTMENTS.stream()
            .map(d ->
                "| `%s` | %s | %s |"
                    .formatted(
                        d.name(),
                        d.purpose(),
                        d.mayAsk().stream()
                            .filter(n -> !n.equals("house.vocabulary") && !n.equals("house.site"))
                            .map(n -> "`" + n + "`")
                            .collect(Collectors.joining(", "))))
            .collect(Collectors.joining("\n"));
    String arrows =
        FloorPlan.DEPARTMENTS.stream()
            .flatMap(d ->
                d.mayAsk().stream()
                    .filter(n -> !n.equals("house.vocabulary") && !n.equals("house.site"))
                    .map(n -> "  %s --> %s".formatted(d.name(), n)))
            .collect(Collectors.joining("\n"));
    return """
    # The floor plan

    Drawn by `AskingOnlyWhoOneMayTest` from `FloorPlan.java`; do not edit. Every department may also use
    `house.vocabulary`, and every one but the vocabulary `house.site`. The libraries `film`, `tally` and
    `cellar` know nobody.

    | department | purpose | may ask |
    |---|---|---|
    %s

    ```mermaid
    flowchart BT
    %s
    ```
    """
        .formatted(rows, arrows);
  }
}

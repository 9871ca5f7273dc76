package org.palmares.festival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command `palmares` as people type it, in a shell.
///
/// The launcher is tried in a folder of its own, whose jar leads to the classes under test: so it
/// is the present ones that run, and nothing is built.
class CallingPalmaresTest {
  private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

  @TempDir Path place;
  private Path house;

  @BeforeEach
  void lay_the_house() throws IOException {
    house = place.resolve("a house of films");
    Files.createDirectories(house.resolve(".mvn"));
    Files.createDirectories(house.resolve("festival/target/palmares"));
    copy("palmares");
    copy(".mvn/select-jdk.sh");
  }

  private void copy(String file) throws IOException {
    Files.copy(CHECKOUT.resolve(file), house.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
  }

  @Test
  void help_names_every_command() throws Exception {
    Said help = palmares("help");
    assertThat(help.code()).isZero();
    assertThat(help.complaints()).isEmpty();
    assertThat(help.words().lines().filter(line -> line.matches("  [a-z]+ {2,}.*")).toList())
        .extracting(line -> line.strip().split(" ", 2)[0])
        .isEqualTo(
            List.of(
                "demo",
                "serve",
                "worker",
                "inspect",
                "compare",
                "duplicates",
                "bench",
                "test",
                "help"));
    assertThat(palmares()).isEqualTo(help);
    assertThat(palmares("--help")).isEqualTo(help);
    assertThat(palmares("-h")).isEqualTo(help);
  }

  @Test
  void every_command_says_by_itself_what_can_be_said_to_it() throws Exception {
    layJar();
    Map<String, String> options = new LinkedHashMap<>();
    for (String command :
        List.of("demo", "serve", "worker", "inspect", "compare", "duplicates", "bench", "test")) {
      Said help = palmares(command, "--help");
      assertThat(help.code()).as(command + ": " + help).isZero();
      assertThat(help.complaints()).as(command).isEmpty();
      assertThat(help.words()).as(command).contains("palmares " + command);
      options.put(command, options(help.words()));
    }
    String all = "--address --bind --data --help --port --version";
    assertThat(options)
        .isEqualTo(
            Map.of(
                "demo",
                all,
                "serve",
                all,
                "worker",
                all,
                "inspect",
                "--cache --ffmpeg --help --html --json --model --profile --version",
                "compare",
                "--cache --ffmpeg --help --json --version",
                "duplicates",
                "--cache --ffmpeg --help --json --version",
                "bench",
                "--entries --help --size --uploads --version",
                "test",
                ""));
  }

  @Test
  void while_a_build_runs_it_does_not_begin_another_one() throws Exception {
    assertThat(palmares("serve"))
        .isEqualTo(
            new Said(
                1,
                "",
                "palmares: "
                    + house.toRealPath().resolve("festival/target/palmares/palmares.jar")
                    + " is missing, and the build that runs this has not made it yet\n"));
  }

  @Test
  void an_unknown_command_or_option_is_wrong_usage() throws Exception {
    Said unknown = palmares("dance");
    assertThat(unknown)
        .isEqualTo(
            new Said(
                2,
                "",
                "palmares: there is no command 'dance'; there are demo, serve, worker, inspect,"
                    + " compare, duplicates, bench, test and help\n"));
    layJar();
    for (String[] wrong : new String[][] {{"serve", "--prot", "9000"}, {"inspect"}}) {
      Said said = palmares(wrong);
      assertThat(said.code()).as(Arrays.toString(wrong) + said).isEqualTo(2);
      assertThat(said.words()).as(Arrays.toString(wrong)).isEmpty();
      assertThat(said.complaints()).as(Arrays.toString(wrong)).contains("Usage: palmares");
    }
  }

  @Test
  void inspect_answers_with_its_exit_code() throws Exception {
    layJar();
    Path letter = Files.writeString(place.resolve("film.mp4"), "Dear festival");
    Said none = palmares("inspect", "--cache", place.toString(), letter.toString());
    assertThat(none.code()).as(none.toString()).isEqualTo(1);
    assertThat(none.words()).startsWith("film.mp4\n").contains("This is no film");
    assertThat(none.complaints()).isEmpty();
    Said missing = palmares("inspect", "--cache", place.toString(), "/nowhere.mp4");
    assertThat(missing)
        .isEqualTo(new Said(3, "", "palmares: /nowhere.mp4: there is no such file\n"));
  }

  @Test
  void a_worker_without_a_house_says_what_to_do() throws Exception {
    layJar();
    Said alone = palmares("worker", "--data", place.resolve("empty").toString());
    assertThat(alone)
        .isEqualTo(
            new Said(
                1,
                "",
                "palmares worker: no house is open on "
                    + place.resolve("empty")
                    + "; start `palmares serve` first\n"));
  }

  @Test
  void it_may_be_called_from_anywhere_by_a_link() throws Exception {
    Path link = Files.createSymbolicLink(place.resolve("pal"), house.resolve("palmares"));
    Path linkToLink = Files.createSymbolicLink(place.resolve("p"), link.getFileName());
    layJar();
    Said version = run(Map.of(), linkToLink.toString(), "--version");
    assertThat(version).isEqualTo(new Said(0, "Palmarès 0.1.0\n", ""));
  }

  @Test
  void without_a_jdk_25_it_says_how_to_get_one() throws Exception {
    Path old = jdk("jdk-17", "17.0.9");
    Path half = jdk("jre-25", "25.0.1");
    Files.delete(half.resolve("bin/javac"));
    var environment =
        Map.of(
            "PATH", old.resolve("bin") + ":/usr/bin:/bin",
            "JAVA_HOME", half.toString(),
            "PALMARES_JDK_FOLDERS", jdk("more/jdk-21", "21").getParent().toString());
    for (String command : List.of("serve", "inspect", "test")) {
      Said said = run(environment, house.resolve("palmares").toString(), command);
      assertThat(said.code()).as(said.toString()).isEqualTo(1);
      assertThat(said.words()).isEmpty();
      assertThat(said.complaints())
          .startsWith("palmares: no JDK 25 or newer was found")
          .contains("How to get one:", "apt install openjdk-25-jdk", "https://adoptium.net/");
    }
    assertThat(run(environment, house.resolve("palmares").toString(), "help").code()).isZero();
  }

  @Test
  void a_jdk_25_is_found_behind_an_older_java_on_the_path() throws Exception {
    layJar();
    Path old = jdk("jdk-17", "17.0.9");
    Path shelf = Files.createDirectories(place.resolve("jdks"));
    Files.createSymbolicLink(shelf.resolve("a-21"), jdk("jdk-21", "21.0.1"));
    Files.createSymbolicLink(shelf.resolve("b-25"), Path.of(System.getProperty("java.home")));
    Said said =
        run(
            Map.of(
                "PATH", old.resolve("bin") + ":/usr/bin:/bin",
                "JAVA_HOME", old.toString(),
                "PALMARES_JDK_FOLDERS", shelf.toString()),
            house.resolve("palmares").toString(),
            "--version");
    assertThat(said).isEqualTo(new Said(0, "Palmarès 0.1.0\n", ""));
  }

  /// A folder that looks like a JDK, whose programs say that they should not have been called.
  private Path jdk(String name, String version) throws IOException {
    Path jdk = Files.createDirectories(place.resolve(name));
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    for (String program : List.of("java", "javac")) {
      Path file = jdk.resolve("bin").resolve(program);
      Files.writeString(file, "#!/bin/sh\necho 'the wrong java was called' >&2\nexit 99\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    return jdk;
  }

  /// The jar that the launcher starts, leading to the classes under test.
  private void layJar() throws IOException {
    var manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, Palmares.class.getName());
    main.put(Attributes.Name.CLASS_PATH, classPath());
    Path jar = house.resolve("festival/target/palmares/palmares.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      out.finish();
    }
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toUri().toString())
        .collect(Collectors.joining(" "));
  }

  private static String options(String help) {
    return String.join(
        " ",
        OPTION
            .matcher(help)
            .results()
            .map(found -> found.group())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /// What a command said, and with which code it ended.
  private record Said(int code, String words, String complaints) {}

  private Said palmares(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(house.resolve("palmares").toString());
    command.addAll(List.of(words));
    return run(Map.of("PALMARES_JDK_FOLDERS", home(), "JAVA_HOME", home()), command);
  }

  private Said run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    return run(environment, List.of(command));
  }

  private Said run(Map<String, String> more, List<String> command)
      throws IOException, InterruptedException {
    var environment = new HashMap<>(Map.of("PATH", "/usr/bin:/bin", "HOME", place.toString()));
    environment.putAll(Map.of("PALMARES_JDK_FOLDERS", home(), "LC_ALL", "C.UTF-8"));
    environment.put("PALMARES_BUILD_IS_RUNNING", "yes");
    environment.put("PALMARES_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
    environment.putAll(more);
    Path words = Files.createTempFile(place, "words", "");
    Path complaints = Files.createTempFile(place, "complaints", "");
    List<String> inAShell = new ArrayList<>(List.of("/bin/sh"));
    inAShell.addAll(command);
    var builder =
        new ProcessBuilder(inAShell)
            .directory(place.toFile())
            .redirectOutput(words.toFile())
            .redirectError(complaints.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(command + " did not end: " + Files.readString(words));
    }
    return new Said(
        process.exitValue(),
        Files.readString(words, StandardCharsets.UTF_8),
        Files.readString(complaints, StandardCharsets.UTF_8));
  }

  private static String home() {
    return System.getProperty("java.home");
  }
}

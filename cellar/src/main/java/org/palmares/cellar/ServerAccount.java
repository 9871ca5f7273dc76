package org.palmares.cellar;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// As whom the server runs: PostgreSQL refuses to be root, so a house started by root lends it
/// another identity.
///
/// In a directory of an ordinary user that is this user, who finds everything usable when coming
/// back without `sudo`. In root's own a user namespace is preferred, since then the files stay
/// root's and may lie below `/root`; where the system forbids that (most containers), the server
/// becomes `nobody` and gets its files.
///
/// @param prefix words which go before each command
/// @param owner to whom the server's files belong
/// @param apart whether that is another user than the one of the cellar's directory, who must be
///   let through it
record ServerAccount(List<String> prefix, UserPrincipal owner, boolean apart) {
  private static final Path OURSELVES = Path.of("/proc/self");
  private static final Duration MOMENT = Duration.ofSeconds(20);

  static ServerAccount choose(CellarPlan plan) {
    try {
      if (!isRoot()) {
        return new ServerAccount(List.of(), Files.getOwner(OURSELVES), false);
      }
      return candidatesOfRoot(plan)
          .filter(account -> account.worksIn(plan))
          .findFirst()
          .orElseThrow(() -> onlyRoot(plan));
    } catch (IOException e) {
      throw new CellarException("Cannot find out which user this is (%s).".formatted(e), e);
    }
  }

  static boolean isRoot() throws IOException {
    return Files.getAttribute(OURSELVES, "unix:uid").equals(0);
  }

  Command command(Path program, String... arguments) {
    return new Command(
        Stream.of(prefix.stream(), Stream.of(program.toString()), Stream.of(arguments))
            .flatMap(words -> words)
            .toList());
  }

  /// Makes a file or a whole directory the server's, wherever it is not yet.
  void handOver(Path root) throws IOException {
    if (!Files.exists(root) || Files.getOwner(root).equals(owner)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            return give(file);
          }

          // the root comes last, so that an interrupted hand-over is done again
          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
              throws IOException {
            return give(directory);
          }

          private FileVisitResult give(Path path) throws IOException {
            Files.getFileAttributeView(
                    path, FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setOwner(owner);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /// Leaves nothing in an ordinary user's directory that only root could use later.
  void handOverHome(Path home) throws IOException {
    if (!apart) {
      try (var children = Files.newDirectoryStream(home)) {
        for (Path child : children) {
          handOver(child);
        }
      }
    }
  }

  /// Lets the server's user pass through (not look into) the cellar's own directory.
  void letThrough(Path home) throws IOException {
    Files.setPosixFilePermissions(
        home, PosixFilePermissions.fromString(apart ? "rwx--x--x" : "rwx------"));
  }

  /// Tries it: no root, and able to come as far as the data directory.
  boolean worksIn(CellarPlan plan) {
    String trial = "test \"$(id -u)\" != 0 && cd \"$0\"";
    var data = plan.home().resolveSibling(".").normalize();
    return command(Path.of("/bin/sh"), "-c", trial, data.toString()).run(MOMENT).well();
  }

  static Stream<ServerAccount> candidatesOfRoot(CellarPlan plan) throws IOException {
    var root = Files.getOwner(OURSELVES);
    var users = OURSELVES.getFileSystem().getUserPrincipalLookupService();
    return Stream.of(
            asOwner(plan.home()),
            Stream.of(new ServerAccount(List.of("unshare", "--user"), root, false)),
            asNobody(users.lookupPrincipalByName("nobody")))
        .flatMap(accounts -> accounts);
  }

  private static Stream<ServerAccount> asOwner(Path home) throws IOException {
    int user = (int) Files.getAttribute(home, "unix:uid");
    int group = (int) Files.getAttribute(home, "unix:gid");
    var prefix = List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups");
    return user == 0
        ? Stream.empty()
        : Stream.of(new ServerAccount(prefix, Files.getOwner(home), false));
  }

  private static Stream<ServerAccount> asNobody(UserPrincipal nobody) {
    return Stream.of(
            List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"),
            List.of("setpriv", "--reuid=nobody", "--regid=nobody", "--clear-groups"),
            List.of("su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--", "nobody"))
        .map(prefix -> new ServerAccount(prefix, nobody, true));
  }

  private static CellarException onlyRoot(CellarPlan plan) {
    return new CellarException(
        """
        PostgreSQL does not run as root, and none of setpriv, unshare and su could lend it another user who may come \
        to %s. Run palmares as an ordinary user, choose another data directory (such as /var/lib/palmares), or \
        configure an external database.\
        """
            .formatted(plan.home()));
  }
}

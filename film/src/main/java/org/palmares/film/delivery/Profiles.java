package org.palmares.film.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The delivery profiles that come with the library, to be used as they are or to be changed.
public final class Profiles {
  private static final List<String> NAMES =
      List.of("screener", "prores", "projection", "dcp-house", "film-school", "online");

  private static final List<Profile> SHIPPED = NAMES.stream().map(Profiles::read).toList();

  private Profiles() {}

  /// All of them.
  public static List<Profile> listShipped() {
    return SHIPPED;
  }

  /// The one of this id.
  public static Optional<Profile> find(String id) {
    return SHIPPED.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  private static Profile read(String name) {
    try (var in = Profiles.class.getResourceAsStream(name + ".json")) {
      if (in == null) {
        throw new IllegalStateException(name + ".json is missing from the library");
      }
      return Profile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name + ".json cannot be read", e);
    }
  }
}

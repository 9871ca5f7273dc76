package org.palmares.cellar;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.random.RandomGenerator;

/// The two passwords of the server: the keeper's, who may do all, and the house's, who owns its
/// databases only.
record Keys(String keeper, String house) {
  static final String KEEPER = "keeper";
  static final String HOUSE = "palmares";

  static Keys cut(RandomGenerator chance) {
    return new Keys(password(chance), password(chance));
  }

  static Optional<Keys> find(CellarPlan plan) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(Files.readString(plan.keys())));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (AccessDeniedException e) {
      throw new CellarException(
          "%s belongs to another user. Run this command as the user who runs the house."
              .formatted(plan.keys()),
          e);
    } catch (IOException e) {
      throw new CellarException("%s cannot be read (%s).".formatted(plan.keys(), e), e);
    }
    return Optional.of(new Keys(get(properties, KEEPER, plan), get(properties, HOUSE, plan)));
  }

  void hide(CellarPlan plan) throws IOException {
    OwnerOnly.write(plan.keys(), "%s=%s%n%s=%s%n".formatted(KEEPER, keeper, HOUSE, house));
  }

  @Override
  public String toString() {
    return "Keys[hidden]";
  }

  private static String get(Properties properties, String name, CellarPlan plan) {
    return Optional.ofNullable(properties.getProperty(name))
        .filter(value -> !value.isBlank())
        .orElseThrow(() ->
            new CellarException(
                "%s has no line '%s=...'; put the file back from a backup."
                    .formatted(plan.keys(), name)));
  }

  private static String password(RandomGenerator chance) {
    byte[] bytes = new byte[24];
    chance.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

package org.palmares.cellar;

/// Where the database is and who we are to it; `toString` keeps the password to itself.
public record ConnectionDetails(String jdbcUrl, String user, String password) {

  @Override
  public String toString() {
    return "ConnectionDetails[jdbcUrl=%s, user=%s]".formatted(jdbcUrl, user);
  }
}

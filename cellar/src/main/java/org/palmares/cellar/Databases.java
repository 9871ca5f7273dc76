package org.palmares.cellar;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/// The databases on the server, and the role of the house which owns them and is not allowed more.
final class Databases {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
  private static final String DUPLICATE_DATABASE = "42P04";

  private final Login keeper;
  private final Keys keys;

  Databases(int port, Keys keys) {
    this.keeper = Login.keeper(port, keys);
    this.keys = keys;
  }

  /// Makes the database if it is not there, and says how to reach it.
  ConnectionDetails find(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a database is named by up to 41 letters a-z, digits and _, not '%s'".formatted(name));
    }
    try (var connection = keeper.connect("postgres")) {
      admitHouse(connection);
      if (!exists(connection, "select from pg_database where datname = '%s'".formatted(name))) {
        create(connection, name);
      }
    } catch (SQLException e) {
      throw new CellarException("The database %s cannot be made (%s).".formatted(name, e), e);
    }
    return Login.house(keeper.port(), keys).to(name);
  }

  private void admitHouse(Connection connection) throws SQLException {
    if (!exists(connection, "select from pg_roles where rolname = '%s'".formatted(Keys.HOUSE))) {
      // our passwords are letters, digits, - and _
      execute(connection, "create role %s login password '%s'".formatted(Keys.HOUSE, keys.house()));
    }
  }

  private static void create(Connection connection, String name) throws SQLException {
    try {
      execute(connection, "create database %s owner %s".formatted(name, Keys.HOUSE));
    } catch (SQLException e) {
      if (!DUPLICATE_DATABASE.equals(e.getSQLState())) {
        throw e;
      }
    }
  }

  private static boolean exists(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery(query)) {
      return answer.next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

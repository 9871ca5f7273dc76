package org.palmares.cellar;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// One connection to the server on this machine.
record Login(int port, String user, String password) {

  static Login keeper(int port, Keys keys) {
    return new Login(port, Keys.KEEPER, keys.keeper());
  }

  static Login house(int port, Keys keys) {
    return new Login(port, Keys.HOUSE, keys.house());
  }

  ConnectionDetails to(String database) {
    return new ConnectionDetails(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), user, password);
  }

  Connection connect(String database) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "3");
    properties.setProperty("socketTimeout", "30");
    properties.setProperty("sslmode", "disable");
    properties.setProperty("ApplicationName", "palmares cellar");
    return DriverManager.getConnection(to(database).jdbcUrl(), properties);
  }
}

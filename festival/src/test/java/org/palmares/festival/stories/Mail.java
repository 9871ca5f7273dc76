package org.palmares.festival.stories;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.palmares.festival.TestHouse;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The letters that somebody received.
final class Mail {
  private static final Pattern WAY_IN = Pattern.compile("http://localhost:\\d+/sign-in/[\\w-]{43}");

  private final TestHouse house;

  Mail(TestHouse house) {
    this.house = house;
  }

  /// All letters to an address that were not held back, the latest last.
  List<String> to(String address) {
    return house
        .bean(JdbcClient.class)
        .sql(
            "select subject || chr(10) || body from letters.letter"
                + " where recipient = ? and state <> 'HELD' order by written")
        .param(address)
        .query(String.class)
        .list();
  }

  /// The way in from the latest letter to an address.
  String wayIn(String address) {
    return WAY_IN
        .matcher(to(address).getLast())
        .results()
        .map(MatchResult::group)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No way in: " + to(address).getLast()));
  }
}

package org.palmares.festival.people;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a link to sign in is good for, and how many one address, and one client of the network,
/// may ask for in an hour.
@ConfigurationProperties("palmares.people")
record PeopleSettings(
    @DefaultValue("15m") Duration linkValidity,
    @DefaultValue("5") int linksPerAddress,
    @DefaultValue("60") int linksPerClient) {
  PeopleSettings {
    if (linkValidity.toMinutes() < 1 || linkValidity.toHours() > 24) {
      throw new IllegalArgumentException(
          "palmares.people.link-validity is " + linkValidity + ": 1m to 24h");
    }
    if (linksPerAddress < 1) {
      throw new IllegalArgumentException(
          "palmares.people.links-per-address is " + linksPerAddress + ": at least 1");
    }
    if (linksPerClient < 1) {
      throw new IllegalArgumentException(
          "palmares.people.links-per-client is " + linksPerClient + ": at least 1");
    }
  }
}

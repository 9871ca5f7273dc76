package org.palmares.festival.house.vault;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How much the vault takes: the `largest` upload, the `reserve` of disk that uploads never touch,
/// how long an unfinished upload is kept, and how many unfinished ones a person may have.
@ConfigurationProperties("palmares.vault")
record VaultSettings(
    @DefaultValue("50GB") DataSize largest,
    @DefaultValue("1GB") DataSize reserve,
    @DefaultValue("14d") Duration expiry,
    @DefaultValue("200") int uploadsPerPerson,
    @DefaultValue("500GB") DataSize bytesPerPerson) {
  VaultSettings {
    if (largest.toBytes() < 1) {
      throw new IllegalArgumentException(
          "palmares.vault.largest is " + largest + ": at least one byte, such as 50GB");
    }
    if (reserve.isNegative()) {
      throw new IllegalArgumentException(
          "palmares.vault.reserve is " + reserve + ": 0B or more, such as 1GB");
    }
    if (expiry.toSeconds() < 1) {
      throw new IllegalArgumentException(
          "palmares.vault.expiry is " + expiry + ": at least 1s, such as 14d");
    }
    if (uploadsPerPerson < 1) {
      throw new IllegalArgumentException(
          "palmares.vault.uploads-per-person is " + uploadsPerPerson + ": 1 or more");
    }
    if (bytesPerPerson.toBytes() < 1) {
      throw new IllegalArgumentException(
          "palmares.vault.bytes-per-person is "
              + bytesPerPerson
              + ": at least one byte, such as 500GB");
    }
  }
}

package org.palmares.festival.house.vault;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How much the vault takes: the `largest` upload, the `reserve` of disk that uploads never touch,
/// how long an upload is kept that nobody took over, how many unfinished ones a person may have,
/// and how many bytes they may bring in that time, in all and for no desk.
@ConfigurationProperties("palmares.vault")
record VaultSettings(
    @DefaultValue("50GB") DataSize largest,
    @DefaultValue("1GB") DataSize reserve,
    @DefaultValue("14d") Duration expiry,
    @DefaultValue("200") int uploadsPerPerson,
    @DefaultValue("500GB") DataSize bytesPerPerson,
    @DefaultValue("64MB") DataSize aimlessPerPerson) {
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
    if (aimlessPerPerson.isNegative()) {
      throw new IllegalArgumentException(
          "palmares.vault.aimless-per-person is " + aimlessPerPerson + ": 0B or more");
    }
  }
}

package org.palmares.festival.house.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How this process works on jobs: whether at all (`here`), on how many at a time, and how often it
/// says that it still lives; one that is silent for four heartbeats loses its jobs to others.
@ConfigurationProperties("palmares.jobs")
record JobSettings(
    @DefaultValue("true") boolean here,
    @DefaultValue("2") int threads,
    @DefaultValue("2s") Duration heartbeat) {
  JobSettings {
    if (threads < 1 || threads > 64) {
      throw new IllegalArgumentException("palmares.jobs.threads is " + threads + ": 1 to 64");
    }
    if (heartbeat.toMillis() < 100 || heartbeat.toMinutes() > 5) {
      throw new IllegalArgumentException(
          "palmares.jobs.heartbeat is " + heartbeat + ": 100ms to 5m");
    }
  }
}

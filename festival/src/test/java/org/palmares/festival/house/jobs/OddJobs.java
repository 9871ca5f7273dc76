package org.palmares.festival.house.jobs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.springframework.stereotype.Component;

/// Work for tests, which writes down every try and may be told to fail or to wait.
@Component
class OddJobs implements Job {
  private final Map<String, List<Integer>> tries = new ConcurrentHashMap<>();
  private final Map<String, List<String>> givenUp = new ConcurrentHashMap<>();
  private final Map<String, Integer> toFail = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> toWait = new ConcurrentHashMap<>();

  @Override
  public String name() {
    return "odd-job";
  }

  /// Will fail so often.
  void fail(String subject, int times) {
    toFail.put(subject, times);
  }

  /// Will not come to an end before the latch is open.
  void await(String subject, CountDownLatch latch) {
    toWait.put(subject, latch);
  }

  @Override
  public void run(String subject, int attempt) throws InterruptedException {
    tries
        .computeIfAbsent(subject, s -> Collections.synchronizedList(new ArrayList<>()))
        .add(attempt);
    toWait.getOrDefault(subject, new CountDownLatch(0)).await();
    if (attempt <= toFail.getOrDefault(subject, 0)) {
      throw new IllegalStateException("told to fail at try " + attempt);
    }
  }

  @Override
  public void givenUp(String subject, Throwable last) {
    givenUp
        .computeIfAbsent(subject, s -> Collections.synchronizedList(new ArrayList<>()))
        .add(String.valueOf(last.getMessage()));
  }

  /// Which tries were made, by their numbers.
  List<Integer> tries(String subject) {
    return List.copyOf(tries.getOrDefault(subject, List.of()));
  }

  /// Why it was given up, each time it was.
  List<String> givenUp(String subject) {
    return List.copyOf(givenUp.getOrDefault(subject, List.of()));
  }
}

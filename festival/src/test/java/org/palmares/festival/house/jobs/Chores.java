package org.palmares.festival.house.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.springframework.stereotype.Component;

/// Long work for tests, which may be told to keep its worker, or to put itself off.
@Component
class Chores implements Job {
  private final Map<String, CountDownLatch> begun = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
  private final List<String> order = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> toPutOff = new ConcurrentHashMap<>();
  private final Map<String, Integer> lastTry = new ConcurrentHashMap<>();

  @Override
  public String name() {
    return "chore";
  }

  /// Will keep its worker until [#release].
  void hold(String subject) {
    begun.put(subject, new CountDownLatch(1));
    held.put(subject, new CountDownLatch(1));
  }

  boolean isBegun(String subject) {
    return begun.get(subject).getCount() == 0;
  }

  void release(String subject) {
    held.get(subject).countDown();
  }

  /// Will put itself off so often.
  void putOff(String subject, int times) {
    toPutOff.put(subject, times);
  }

  /// What was begun, in this order, of what begins with a text.
  List<String> begunOf(String start) {
    return order.stream().filter(subject -> subject.startsWith(start)).toList();
  }

  /// The number of the last try that was made; 0 for none.
  int lastTry(String subject) {
    return lastTry.getOrDefault(subject, 0);
  }

  @Override
  public void run(String subject, int attempt) throws InterruptedException {
    if (toPutOff.merge(subject, -1, Integer::sum) >= 0) {
      throw new Postponed(Duration.ofMillis(50), "told to put it off");
    }
    lastTry.put(subject, attempt);
    order.add(subject);
    if (held.containsKey(subject)) {
      begun.get(subject).countDown();
      held.get(subject).await();
    }
  }

  @Override
  public void givenUp(String subject, Throwable last) {
    throw new AssertionError(subject + " was given up", last);
  }
}

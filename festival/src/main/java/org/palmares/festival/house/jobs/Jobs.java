package org.palmares.festival.house.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Where work is ordered. An order given in a transaction stands if, and only if, the transaction
/// holds.
@Service
public class Jobs {
  private final Map<Pace, SchedulerClient> orders = new EnumMap<>(Pace.class);
  private final ObjectProvider<Job> jobs;
  private final ObjectProvider<Workbench> workbench;
  private final InstantSource clock;

  Jobs(
      DataSource database,
      ObjectProvider<Job> jobs,
      ObjectProvider<Workbench> workbench,
      InstantSource clock) {
    var inTransaction = new TransactionAwareDataSourceProxy(database);
    for (Pace pace : Pace.values()) {
      orders.put(
          pace, SchedulerClient.Builder.create(inTransaction).tableName(pace.table()).build());
    }
    this.jobs = jobs;
    this.workbench = workbench;
    this.clock = clock;
  }

  /// Orders work on a subject; ordered again while it still waits or runs, nothing changes.
  ///
  /// @throws IllegalArgumentException if nobody declares such a job
  public void order(String job, String subject) {
    Optional.ofNullable(orders.get(pace(job)))
        .orElseThrow()
        .scheduleIfNotExists(new TaskInstance<>(job, subject), clock.instant());
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              lookNow();
            }
          });
    } else {
      lookNow();
    }
  }

  private Pace pace(String name) {
    return jobs.stream()
        .filter(job -> job.name().equals(name))
        .findFirst()
        .map(Job::pace)
        .orElseThrow(() -> new IllegalArgumentException("There is no job '" + name + "'"));
  }

  private void lookNow() {
    workbench.ifAvailable(Workbench::lookNow);
  }
}

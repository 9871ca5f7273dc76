package org.palmares.festival.house.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Where work is ordered. An order given in a transaction stands if, and only if, the transaction
/// holds.
@Service
public class Jobs {
  private final Map<Pace, SchedulerClient> orders = new EnumMap<>(Pace.class);
  private final JdbcClient database;
  private final ObjectProvider<Job> jobs;
  private final ObjectProvider<Workbench> workbench;
  private final InstantSource clock;

  Jobs(
      DataSource source,
      JdbcClient database,
      ObjectProvider<Job> jobs,
      ObjectProvider<Workbench> workbench,
      InstantSource clock) {
    var inTransaction = new TransactionAwareDataSourceProxy(source);
    for (Pace pace : Pace.values()) {
      orders.put(
          pace,
          SchedulerClient.Builder.create(inTransaction)
              .tableName(pace.table())
              .enablePriority()
              .build());
    }
    this.database = database;
    this.jobs = jobs;
    this.workbench = workbench;
    this.clock = clock;
  }

  /// Orders work on a subject that nobody waits for in particular; ordered again while it still
  /// waits or runs, nothing changes.
  ///
  /// @throws IllegalArgumentException if nobody declares such a job
  public void order(String job, String subject) {
    order(job, subject, Urgency.ordinary());
  }

  /// The same, with its place in the queue: what is more urgent is begun first, and of what is
  /// equally urgent the first that was ordered.
  ///
  /// @throws IllegalArgumentException if nobody declares such a job
  public void order(String job, String subject, Urgency urgency) {
    Optional.ofNullable(orders.get(pace(job)))
        .orElseThrow()
        .scheduleIfNotExists(
            new TaskInstance.Builder<Void>(job, subject).priority(urgency.priority()).build(),
            clock.instant());
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

  /// Gives orders that still wait another place in the queue. What is being done goes on, what is
  /// not ordered stays so.
  ///
  /// @throws IllegalArgumentException if nobody declares such a job
  public void reorder(String job, Collection<String> subjects, Urgency urgency) {
    database
        .sql(
            "update "
                + pace(job).table()
                + " set priority = :priority where task_name = :job"
                + " and task_instance = any (:subjects) and not picked")
        .param("priority", urgency.priority())
        .param("job", job)
        .param("subjects", subjects.toArray(String[]::new))
        .update();
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

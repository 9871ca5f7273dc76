package org.palmares.festival.house.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.InstantSource;
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
  static final String TABLE = "jobs.scheduled_tasks";

  private final SchedulerClient orders;
  private final ObjectProvider<Workbench> workbench;
  private final InstantSource clock;

  Jobs(DataSource database, ObjectProvider<Workbench> workbench, InstantSource clock) {
    this.orders =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
            .tableName(TABLE)
            .build();
    this.workbench = workbench;
    this.clock = clock;
  }

  /// Orders work on a subject; ordered again while it still waits or runs, nothing changes.
  public void order(String job, String subject) {
    orders.scheduleIfNotExists(new TaskInstance<>(job, subject), clock.instant());
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

  private void lookNow() {
    workbench.ifAvailable(Workbench::lookNow);
  }
}

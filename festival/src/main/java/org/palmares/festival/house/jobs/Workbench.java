package org.palmares.festival.house.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Where work is done: takes ordered jobs from the database, as do the workbenches of other
/// processes. A job whose worker fell silent is taken over.
@Component
@ConditionalOnBooleanProperty(name = "palmares.jobs.here", matchIfMissing = true)
class Workbench implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);
  private static final Duration BACKOFF = Duration.ofSeconds(5);

  private final Scheduler scheduler;
  private final Attempts attempts;
  private volatile boolean open;

  Workbench(DataSource database, List<Job> jobs, Attempts attempts, JobSettings settings) {
    this.attempts = attempts;
    this.scheduler =
        Scheduler.create(database, jobs.stream().<Task<?>>map(this::task).toList())
            .tableName(Jobs.TABLE)
            .threads(settings.threads())
            .pollingInterval(Duration.ofSeconds(1))
            .heartbeatInterval(settings.heartbeat())
            .missedHeartbeatsLimit(4)
            .shutdownMaxWait(Duration.ofSeconds(3))
            .schedulerName(() -> "worker " + ProcessHandle.current().pid())
            .build();
  }

  private Task<?> task(Job job) {
    return Tasks.oneTime(job.name(), Void.class)
        .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(BACKOFF))
        .execute((instance, context) -> attempt(job, instance.getId()));
  }

  private void attempt(Job job, String subject) {
    int attempt = attempts.begin(job.name(), subject);
    if (attempt > job.attempts()) {
      giveUp(
          job,
          subject,
          new IllegalStateException("its worker was lost " + job.attempts() + " times"));
      return;
    }
    try {
      job.run(subject, attempt);
      attempts.end(job.name(), subject);
    } catch (Exception | OutOfMemoryError | StackOverflowError failure) {
      if (!open) {
        attempts.takeBack(job.name(), subject);
        throw new JobFailed(job.name(), subject, failure);
      }
      LOG.warn(
          "Job {} of {} failed at try {} of {}",
          job.name(),
          subject,
          attempt,
          job.attempts(),
          failure);
      if (attempt >= job.attempts()) {
        giveUp(job, subject, failure);
      } else {
        throw new JobFailed(job.name(), subject, failure);
      }
    }
  }

  private void giveUp(Job job, String subject, Throwable last) {
    job.givenUp(subject, last);
    attempts.end(job.name(), subject);
  }

  void lookNow() {
    if (open) {
      scheduler.triggerCheckForDueExecutions();
    }
  }

  @Override
  public void start() {
    open = true;
    scheduler.start();
  }

  @Override
  public void stop() {
    open = false;
    scheduler.stop();
  }

  @Override
  public boolean isRunning() {
    return open;
  }

  /// A try that failed and will be made again.
  static final class JobFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobFailed(String job, String subject, Throwable cause) {
      super("Job " + job + " of " + subject + " will be tried again", cause);
    }
  }
}

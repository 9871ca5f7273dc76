package org.palmares.festival.house.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

  /// Letters wait for mail servers more than they work.
  private static final int QUICK_THREADS = 2;

  /// A worker takes what it can begin now and no more: what is taken early cannot be overtaken by
  /// what is more urgent, nor be done by another worker.
  private static final double AT_HAND = 1.0;

  private static final double LITTLE_LEFT = 0.99;

  private final List<Scheduler> schedulers;
  private final Attempts attempts;
  private volatile boolean open;

  Workbench(DataSource database, List<Job> jobs, Attempts attempts, JobSettings settings) {
    this.attempts = attempts;
    this.schedulers =
        Arrays.stream(Pace.values())
            .flatMap(pace -> scheduler(pace, database, jobs, settings).stream())
            .toList();
  }

  /// None where this process does no work of that pace. What others declare is theirs: nobody
  /// clears away orders that he does not understand.
  private Optional<Scheduler> scheduler(
      Pace pace, DataSource database, List<Job> jobs, JobSettings settings) {
    List<Task<?>> tasks =
        jobs.stream()
            .filter(job -> job.pace() == pace && job.isDoneHere())
            .<Task<?>>map(this::task)
            .toList();
    if (tasks.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Scheduler.create(database, tasks)
            .tableName(pace.table())
            .threads(pace == Pace.QUICK ? QUICK_THREADS : settings.threads())
            .enablePriority()
            .pollUsingLockAndFetch(LITTLE_LEFT, AT_HAND)
            .pollingInterval(Duration.ofSeconds(1))
            .heartbeatInterval(settings.heartbeat())
            .missedHeartbeatsLimit(4)
            .deleteUnresolvedAfter(Duration.ofDays(3650))
            .shutdownMaxWait(Duration.ofSeconds(3))
            .failureLogging(LogLevel.DEBUG, true)
            .schedulerName(() -> "worker " + ProcessHandle.current().pid())
            .build());
  }

  private Task<?> task(Job job) {
    return Tasks.oneTime(job.name(), Void.class)
        .onFailure(Workbench::tryAgain)
        .execute((instance, context) -> attempt(job, instance.getId()));
  }

  private static void tryAgain(ExecutionComplete failed, ExecutionOperations<Void> order) {
    if (failed.getCause().orElse(null) instanceof Postponed later) {
      order.reschedule(failed, failed.getTimeDone().plus(later.pause()));
    } else {
      new FailureHandler.ExponentialBackoffFailureHandler<Void>(BACKOFF).onFailure(failed, order);
    }
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
    } catch (Postponed later) {
      attempts.takeBack(job.name(), subject);
      LOG.warn(
          "Job {} of {} has to wait {}: {}",
          job.name(),
          subject,
          later.pause(),
          later.getMessage());
      throw later;
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
      schedulers.forEach(Scheduler::triggerCheckForDueExecutions);
    }
  }

  @Override
  public void start() {
    open = true;
    schedulers.forEach(Scheduler::start);
  }

  @Override
  public void stop() {
    open = false;
    schedulers.forEach(Scheduler::stop);
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

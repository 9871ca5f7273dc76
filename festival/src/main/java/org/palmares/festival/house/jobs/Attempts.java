package org.palmares.festival.house.jobs;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts tries where a killed worker cannot take the count with it.
@Component
class Attempts {
  private final JdbcClient database;

  Attempts(JdbcClient database) {
    this.database = database;
  }

  int begin(String job, String subject) {
    return database
        .sql(
            """
            insert into jobs.attempt (job, subject, tries) values (:job, :subject, 1)
            on conflict (job, subject) do update set tries = jobs.attempt.tries + 1
            returning tries\
            """)
        .param("job", job)
        .param("subject", subject)
        .query(Integer.class)
        .single();
  }

  void takeBack(String job, String subject) {
    database
        .sql("update jobs.attempt set tries = tries - 1 where job = :job and subject = :subject")
        .param("job", job)
        .param("subject", subject)
        .update();
  }

  void end(String job, String subject) {
    database
        .sql("delete from jobs.attempt where job = :job and subject = :subject")
        .param("job", job)
        .param("subject", subject)
        .update();
  }
}

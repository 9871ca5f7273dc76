-- What is more urgent is taken first; -20001 is what has no deadline (Urgency.ordinary).
update jobs.scheduled_tasks set priority = -20001;
update jobs.scheduled_quick_tasks set priority = -20001;

alter table jobs.scheduled_tasks alter column priority set not null;
alter table jobs.scheduled_quick_tasks alter column priority set not null;

create index on jobs.scheduled_tasks (priority desc, execution_time);
create index on jobs.scheduled_quick_tasks (priority desc, execution_time);

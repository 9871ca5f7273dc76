-- Work of a moment has a queue of its own, so that it never waits behind work of hours.
create table jobs.scheduled_quick_tasks (like jobs.scheduled_tasks including all);

insert into jobs.scheduled_quick_tasks select * from jobs.scheduled_tasks where task_name = 'letter';
delete from jobs.scheduled_tasks where task_name = 'letter';

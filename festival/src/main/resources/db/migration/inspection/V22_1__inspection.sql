create schema inspection;

create table inspection.run (
  copy     uuid primary key,
  film     uuid        not null,
  file     char(64)    not null,
  state    text        not null default 'WAITING'
           check (state in ('WAITING', 'RUNNING', 'MEASURED', 'UNREADABLE', 'NEEDS_A_PERSON')),
  attempt  int         not null default 0,
  step     int         not null default 0,
  done     float8      not null default 0 check (done between 0 and 1),
  report   jsonb,
  facts    jsonb check (state <> 'MEASURED' or facts is not null),
  findings jsonb,
  preview  char(64),
  poster   char(64),
  stills   char(64),
  ordered  timestamptz not null default now(),
  ended    timestamptz
);
create index on inspection.run (film);

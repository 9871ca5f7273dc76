-- How long the film is that is being read, as its file says; progress is told in its seconds.
alter table inspection.run add column whole_ms bigint check (whole_ms >= 0);

-- What lists show of a copy whose inspection ended. `schema` is the version of the report's form,
-- `tools` says with what it was measured; `delivery` is all that delivery profiles ask.
create table inspection.result (
  copy       uuid primary key references inspection.run on delete cascade,
  schema     int         not null check (schema >= 0),
  tools      text        not null,
  running_ms bigint check (running_ms >= 0),
  width      int check (width > 0),
  height     int check (height > 0),
  frame_rate float8 check (frame_rate >= 0),
  loudness   float8,
  fails      int         not null check (fails >= 0),
  warns      int         not null check (warns >= 0),
  delivery   jsonb       not null default '{}',
  ended      timestamptz not null default now()
);

-- Everything about a copy that is one number.
create table inspection.measure (
  copy  uuid   not null references inspection.run on delete cascade,
  name  text   not null check (name ~ '^[a-z][a-z0-9_]{0,59}$'),
  value float8 not null check (value not in ('NaN', 'Infinity', '-Infinity')),
  unit  text   not null default '',
  primary key (copy, name)
);
create index on inspection.measure (name, copy) include (value);

-- By which a film is known again.
create table inspection.fingerprint (
  copy  uuid primary key references inspection.run on delete cascade,
  bytes bytea not null,
  kept  timestamptz not null default clock_timestamp()
);

-- Two copies that show the same seconds: of one another, each pair once. `segments` says which.
create table inspection.likeness (
  a        uuid        not null references inspection.run on delete cascade,
  b        uuid        not null references inspection.run on delete cascade,
  score    float8      not null check (score > 0 and score <= 1),
  same_file boolean    not null,
  mirrored boolean     not null,
  speed    float8      not null check (speed > 0),
  segments jsonb       not null,
  found    timestamptz not null default now(),
  primary key (a, b),
  check (a < b)
);
create index on inspection.likeness (b);

-- A copy that is measured anew, because somebody asked for it; what was measured before stands
-- until then. `trouble` is why that could not be done.
create table inspection.revisit (
  copy     uuid primary key references inspection.run on delete cascade,
  done     float8      not null default 0 check (done between 0 and 1),
  whole_ms bigint check (whole_ms >= 0),
  trouble  text,
  ordered  timestamptz not null default now()
);

-- What was measured by earlier versions.
create table inspection.former_report (
  copy   uuid        not null references inspection.run on delete cascade,
  number int         not null check (number >= 1),
  schema int         not null,
  tools  text        not null,
  ended  timestamptz not null,
  report jsonb       not null,
  primary key (copy, number)
);

insert into inspection.result
  (copy, schema, tools, running_ms, width, height, frame_rate, fails, warns, ended)
select copy, 0, coalesce(facts ->> 'tool', ''),
  round(extract(epoch from (facts ->> 'runningTime')::interval) * 1000),
  (facts ->> 'width')::int, (facts ->> 'height')::int, (facts ->> 'frameRate')::float8,
  (select count(*) from jsonb_array_elements(coalesce(findings, '[]')) f where f ->> 'level' = 'FAIL'),
  (select count(*) from jsonb_array_elements(coalesce(findings, '[]')) f where f ->> 'level' = 'WARN'),
  coalesce(ended, now())
from inspection.run where state in ('MEASURED', 'UNREADABLE');

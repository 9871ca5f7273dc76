-- A film's way from draft to decision.
create schema entries;

create table entries.entry (
  id          uuid primary key,
  edition     text        not null,
  section     text        not null,
  film        uuid        not null unique,
  entrant     uuid        not null,
  rules       int         not null check (rules >= 1),
  stage       text        not null default 'DRAFT'
                check (stage in ('DRAFT', 'SUBMITTED', 'WITHDRAWN', 'ANSWERED')),
  begun       timestamptz not null default now(),
  number      int,
  submitted   timestamptz,
  receipt     text unique,
  sha256      text check (sha256 ~ '^[0-9a-f]{64}$'),
  withdrawn   timestamptz,
  eligibility text        not null default 'OPEN'
                check (eligibility in ('OPEN', 'ELIGIBLE', 'INELIGIBLE')),
  overruled   boolean     not null default false,
  running_ms  bigint check (running_ms >= 0),
  countries   text[]      not null default '{}',
  prepared    text check (prepared in ('SELECTED', 'NOT_SELECTED')),
  decision    text check (decision in ('SELECTED', 'NOT_SELECTED')),
  answered    timestamptz,
  unique (edition, number),
  constraint received_with_receipt check (
    stage not in ('SUBMITTED', 'ANSWERED')
    or (submitted is not null and receipt is not null and number is not null)),
  constraint answered_with_decision check (
    (stage = 'ANSWERED') = (decision is not null and answered is not null)),
  constraint withdrawn_with_time check ((stage = 'WITHDRAWN') = (withdrawn is not null))
);
create index on entries.entry (edition, number) where stage in ('SUBMITTED', 'ANSWERED');
create index on entries.entry (entrant, edition);

-- How many receipts an edition has given out.
create table entries.counter (
  edition text primary key,
  last    int not null check (last >= 1)
);

-- Every receipt ever issued: a changed entry gets a new issue, earlier ones stay.
create table entries.receipt (
  entry    uuid        not null references entries.entry,
  issue    int         not null check (issue >= 1),
  receipt  text        not null,
  rules    int         not null,
  sha256   text check (sha256 ~ '^[0-9a-f]{64}$'),
  terms_accepted timestamptz not null,
  at       timestamptz not null default now(),
  primary key (entry, issue)
);

-- Organisers' words over the regulations', with their reasons.
create table entries.overruling (
  entry    uuid        not null references entries.entry,
  eligible boolean     not null,
  reason   text        not null check (length(reason) between 1 and 2000),
  decided_by uuid      not null,
  at       timestamptz not null default clock_timestamp(),
  primary key (entry, at)
);

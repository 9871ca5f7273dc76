-- What organisers of an edition say of two copies that show the same seconds; the ledger keeps what
-- they said before.
create table inspection.likeness_note (
  edition  text        not null,
  a        uuid        not null references inspection.run on delete cascade,
  b        uuid        not null references inspection.run on delete cascade,
  word     text        not null check (word in ('SAME_FILM', 'OTHER_VERSION', 'COINCIDENCE')),
  remark   text        not null check (length(remark) <= 2000),
  noted_by uuid        not null,
  noted_at timestamptz not null default now(),
  primary key (edition, a, b),
  check (a < b)
);
create index on inspection.likeness_note (a);
create index on inspection.likeness_note (b);

-- What an edition asks of the file of a film, in versions that are only ever added; null asks for
-- nothing any more.
create table inspection.delivery_profile (
  edition text        not null,
  version int         not null check (version >= 1),
  profile jsonb,
  reason  text        not null check (length(reason) between 1 and 2000),
  made_by uuid        not null,
  made_at timestamptz not null default now(),
  primary key (edition, version)
);

create function inspection.keep_profile() returns trigger language plpgsql as $$
begin
  raise exception 'version % of % is kept as it was made', old.version, old.edition;
end $$;

create trigger keep_profile before update on inspection.delivery_profile
  for each row execute function inspection.keep_profile();

-- What the profile said of a copy, and in which version; that one it keeps.
create table inspection.conformance (
  copy    uuid primary key references inspection.run on delete cascade,
  edition text        not null,
  version int         not null,
  results jsonb       not null,
  fails   int         not null check (fails >= 0),
  warns   int         not null check (warns >= 0),
  judged  timestamptz not null default now(),
  foreign key (edition, version) references inspection.delivery_profile
);
create index on inspection.conformance (edition, version);

-- Nothing was kept of what delivery profiles ask before now.
alter table inspection.result alter column delivery drop not null, alter column delivery drop default;
update inspection.result set delivery = null;

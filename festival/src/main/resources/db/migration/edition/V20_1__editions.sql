-- One year of a festival, and every version of its regulations.
create schema edition;

create table edition.edition (
  id         text        not null primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) between 3 and 40),
  name       jsonb       not null,
  invitation jsonb       not null,
  zone       text        not null,
  opens      timestamptz not null,
  deadline   timestamptz not null,
  hue        smallint    not null check (hue between 0 and 11),
  blind      boolean     not null,
  contact    text        not null,
  version    int         not null check (version >= 1),
  opened_at  timestamptz not null default now(),
  opened_by  uuid        not null,
  announced  timestamptz default now(), -- null: seen by those alone who wear a badge in it
  check (opens < deadline)
);

-- Versions are only ever added: an entry keeps the one it was made under.
create table edition.regulations (
  edition     text        not null references edition.edition,
  version     int         not null check (version >= 1),
  regulations jsonb       not null,
  reason      text        not null,
  made_by     uuid        not null,
  made_at     timestamptz not null default now(),
  primary key (edition, version)
);

-- The version in force exists; checked at the end of the transaction that opens an edition.
alter table edition.edition
  add foreign key (id, version) references edition.regulations (edition, version) deferrable initially deferred;

create function edition.keep_version() returns trigger language plpgsql as $$
begin
  raise exception 'version % of % is kept as it was made', old.version, old.edition;
end $$;

create trigger keep_version before update on edition.regulations
  for each row execute function edition.keep_version();

create table edition.extension (
  edition  text        not null references edition.edition,
  number   int         not null check (number >= 1),
  former   timestamptz not null,
  deadline timestamptz not null,
  reason   text        not null check (reason <> ''),
  made_by  uuid        not null,
  made_at  timestamptz not null default now(),
  primary key (edition, number),
  check (former < deadline)
);

-- What lies in the vault, and what is on its way into it.
create schema vault;

create table vault.file (
  sha256 text        not null primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes  bigint      not null check (bytes >= 0),
  taken  timestamptz not null default now()
);

-- How many bytes of an upload have arrived is not written here: it is the size of its file.
create table vault.upload (
  id        uuid        not null primary key,
  owner     uuid        not null,
  length    bigint      check (length >= 0),
  metadata  text        not null,
  desk      text,
  about     text        not null,
  file_name text        not null,
  created   timestamptz not null default now(),
  expires   timestamptz not null,
  received  timestamptz,
  sha256    text        check (sha256 ~ '^[0-9a-f]{64}$'),
  finished  timestamptz,
  check (received is null or length is not null),
  check (sha256 is null or received is not null),
  check (finished is null or sha256 is not null)
);
create index on vault.upload (owner) where finished is null;
create index on vault.upload (expires);
create index on vault.upload (received) where finished is null;

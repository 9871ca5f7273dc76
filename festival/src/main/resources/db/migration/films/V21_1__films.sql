-- Works and their copies. What lists show of a film stands in columns beside its data sheet, so
-- that thousands are read without opening a sheet.
create schema films;

create table films.film (
  id            uuid primary key,
  owner         uuid        not null,
  version       int         not null default 0 check (version >= 0),
  sheet         jsonb       not null,
  title         text        not null default '',
  language      text        not null default '',
  english_title text        not null default '',
  countries     text[]      not null default '{}',
  directors     text[]      not null default '{}',
  copy          uuid,
  begun         timestamptz not null default now(),
  saved         timestamptz not null default now()
);
create index on films.film (owner);

create table films.copy (
  id        uuid primary key,
  film      uuid        not null references films.film,
  sha256    text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes     bigint      not null check (bytes >= 0),
  file_name text        not null check (length(file_name) <= 255),
  received  timestamptz not null default now(),
  brought_by uuid
);
create index on films.copy (film, received desc);

alter table films.film
  add constraint film_copy_is_there foreign key (copy) references films.copy deferrable initially deferred;

create schema people;

create table people.account (
  id       uuid        primary key,
  email    text        not null unique check (email = lower(email) and email <> ''),
  name     text        not null check (length(name) <= 200),
  language text        not null,
  host     boolean     not null default false,
  joined   timestamptz not null default now()
);

create table people.badge (
  account uuid        not null references people.account,
  edition text        not null,
  badge   text        not null check (badge in ('ORGANISER', 'JUROR')),
  given   timestamptz not null default now(),
  primary key (account, edition, badge)
);
create index on people.badge (edition, badge);

-- A link that signs in once. Only the SHA-256 of what stands in the link is kept. Without an
-- address it is the link for the first host of a fresh house.
create table people.sign_in_link (
  hash       bytea       primary key check (octet_length(hash) = 32),
  email      text,
  language   text        not null,
  target     text        not null check (target like '/%'),
  asked_from text,
  made       timestamptz not null default now(),
  expires    timestamptz not null,
  used       timestamptz
);
create index on people.sign_in_link (email, made);
create index on people.sign_in_link (asked_from, made);
create index on people.sign_in_link (expires);
create unique index one_link_for_the_first_host on people.sign_in_link ((email is null))
  where email is null;

create table people.api_token (
  id        uuid        primary key,
  account   uuid        not null references people.account,
  name      text        not null check (length(name) between 1 and 100),
  hash      bytea       not null unique check (octet_length(hash) = 32),
  made      timestamptz not null default now(),
  last_used timestamptz
);
create index on people.api_token (account);

-- Who is signed in; the table is Spring Session's own, in our schema.
create schema site;

create table site.http_session (
  primary_id            char(36) not null primary key,
  session_id            char(36) not null unique,
  creation_time         bigint   not null,
  last_access_time      bigint   not null,
  max_inactive_interval int      not null,
  expiry_time           bigint   not null,
  principal_name        varchar(100)
);
create index on site.http_session (expiry_time);
create index on site.http_session (principal_name);

create table site.http_session_attributes (
  session_primary_id char(36)     not null references site.http_session on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  primary key (session_primary_id, attribute_name)
);

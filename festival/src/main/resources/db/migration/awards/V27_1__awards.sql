create schema awards;

create table awards.award (
  id       uuid primary key,
  edition  text        not null,
  position int         not null,
  name     jsonb       not null,
  prize    text        not null default '',
  winner   uuid,
  film     uuid check ((film is null) = (winner is null)),
  citation jsonb,
  embargo  timestamptz not null
);
create index on awards.award (edition, position);
create index on awards.award (film) where film is not null;

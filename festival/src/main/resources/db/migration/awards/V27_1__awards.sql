create schema awards;

create table awards.award (
  id       uuid primary key,
  edition  text        not null,
  position int         not null,
  name     jsonb       not null,
  prize    text        not null default '',
  amount   bigint      check (amount > 0),
  currency text        check (currency ~ '^[A-Z]{3}$'),
  winner   uuid,
  film     uuid check ((film is null) = (winner is null)),
  citation jsonb,
  embargo  timestamptz not null,
  check ((amount is null) = (currency is null))
);
create index on awards.award (edition, position);
create index on awards.award (film) where film is not null;
create index on awards.award (winner) where winner is not null;

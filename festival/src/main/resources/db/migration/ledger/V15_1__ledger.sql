create schema ledger;

create table ledger.line (
  number  bigint generated always as identity primary key,
  at      timestamptz not null default now(),
  edition text,
  kind    text        not null,
  subject text        not null,
  by      uuid,
  facts   jsonb       not null
);
create index on ledger.line (edition, number desc);

create function ledger.refuse() returns trigger language plpgsql as $$
begin
  raise exception 'The ledger is append-only: % refused', tg_op;
end $$;

create trigger append_only before update or delete on ledger.line
  for each row execute function ledger.refuse();
create trigger no_truncate before truncate on ledger.line
  for each statement execute function ledger.refuse();

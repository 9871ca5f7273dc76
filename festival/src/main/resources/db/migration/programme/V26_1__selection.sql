create schema programme;

create table programme.selection (
  edition      text primary key,
  letters_true boolean not null default false,
  released     timestamptz
);

create table programme.pending (
  edition  text not null references programme.selection,
  entry    uuid not null,
  decision text not null check (decision in ('SELECTED', 'NOT_SELECTED')),
  primary key (edition, entry)
);

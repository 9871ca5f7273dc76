-- Juries at work. Entries, films and persons belong to other departments and are named by id.
create schema judging;

-- How an edition's jury works; its row is what orders of the organisers wait for each other at.
create table judging.jury (
  edition text primary key,
  reviews int  not null default 3 check (reviews between 1 and 20),
  rules   int  check (rules >= 1), -- whose criteria all sheets ask, once a mark is given
  due     timestamptz -- until when scores are awaited; later ones count as well
);

-- A place on the jury, offered to a person.
create table judging.seat (
  edition     text        not null,
  juror       uuid        not null,
  state       text        not null check (state in ('INVITED', 'ACCEPTED', 'DECLINED', 'LEFT')),
  letters     int         not null default 0 check (letters >= 0),
  invited_at  timestamptz not null default now(),
  invited_by  uuid        not null,
  answered_at timestamptz,
  declared_at timestamptz,
  primary key (edition, juror),
  check (state <> 'ACCEPTED' or answered_at is not null)
);

-- A juror who must not judge an entry.
create table judging.conflict (
  edition     text        not null,
  entry       uuid        not null,
  juror       uuid        not null,
  reason      text        not null default '' check (length(reason) <= 1000),
  declared_by uuid        not null,
  declared_at timestamptz not null default now(),
  primary key (entry, juror)
);
create index on judging.conflict (edition, juror);

-- The films a juror has looked through for conflicts.
create table judging.looked (
  edition text not null,
  juror   uuid not null,
  entry   uuid not null,
  primary key (edition, juror, entry)
);

-- Persons and companies that a juror says to be bound to, and where those names were found.
create table judging.bond (
  edition text not null,
  juror   uuid not null,
  name    text not null check (length(name) between 2 and 200),
  primary key (edition, juror, name)
);
create table judging.likeness (
  edition   text    not null,
  entry     uuid    not null,
  juror     uuid    not null,
  name      text    not null,
  found_in  text    not null,
  dismissed boolean not null default false,
  primary key (entry, juror, name, found_in),
  foreign key (edition, juror, name) references judging.bond on delete cascade
);
create index on judging.likeness (edition) where not dismissed;

-- An assigned film: what one juror has to say of one entry, by the criteria of one version of the
-- regulations. A sheet that was taken off the juror counts nowhere, and is kept.
create table judging.sheet (
  edition      text        not null,
  entry        uuid        not null,
  film         uuid        not null,
  juror        uuid        not null,
  rules        int         not null check (rules >= 1),
  assigned_at  timestamptz not null default now(),
  assigned_by  uuid        not null,
  note         text        not null default '' check (length(note) <= 4000),
  handed_in_at timestamptz,
  total        double precision check (total between 1 and 10),
  taken_at     timestamptz,
  taken_why    text        check (taken_why in ('CONFLICT', 'ORGANISER', 'LEFT', 'WITHDRAWN',
                                                      'INELIGIBLE', 'REPLACED')),
  primary key (entry, juror),
  check ((handed_in_at is null) = (total is null)),
  check ((taken_at is null) = (taken_why is null))
);
create index on judging.sheet (edition, juror);
create index on judging.sheet (film, juror);

create table judging.mark (
  entry     uuid        not null,
  juror     uuid        not null,
  criterion text        not null,
  mark      int         not null check (mark between 1 and 10),
  marked_at timestamptz not null default now(),
  primary key (entry, juror, criterion),
  foreign key (entry, juror) references judging.sheet
);

-- Nobody who must not judge an entry holds it, and what is handed in stays as it is.
create function judging.keep_conflicts_away() returns trigger language plpgsql as $$
begin
  if new.taken_at is null
     and exists (select from judging.conflict c where c.entry = new.entry and c.juror = new.juror) then
    raise exception 'juror % has a conflict with entry %', new.juror, new.entry;
  end if;
  return new;
end $$;
create trigger keep_conflicts_away before insert or update on judging.sheet
  for each row execute function judging.keep_conflicts_away();

create function judging.keep_handed_in() returns trigger language plpgsql as $$
begin
  if exists (select from judging.sheet s
             where s.entry = old.entry and s.juror = old.juror and s.handed_in_at is not null) then
    raise exception 'the marks of juror % for entry % are handed in', old.juror, old.entry;
  end if;
  return new;
end $$;
create trigger keep_handed_in before update on judging.mark
  for each row execute function judging.keep_handed_in();

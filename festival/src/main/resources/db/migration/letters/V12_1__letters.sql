create schema letters;

-- HELD: waits in the outbox of its edition. QUEUED: on its way. SENT: taken by the mail server.
-- DELIVERED: laid in the house's own mailbox, where there is no mail server. FAILED: given up.
create table letters.letter (
  id         uuid        primary key,
  recipient  text        not null,
  language   text        not null,
  subject    text        not null,
  body       text        not null,
  edition    text,
  purpose    text        not null,
  about      text        not null,
  state      text        not null check (state in ('HELD', 'QUEUED', 'SENT', 'DELIVERED', 'FAILED')),
  attempts   int         not null default 0,
  last_error text,
  written    timestamptz not null default now(),
  sent       timestamptz,
  unique (purpose, about, recipient),
  check ((state in ('SENT', 'DELIVERED')) = (sent is not null)),
  check (state <> 'HELD' or edition is not null)
);
create index on letters.letter (edition, state, purpose);
create index on letters.letter (written desc);

-- The mailbox and the outbox read by page, the latest first.
drop index letters.letter_written_idx;
create index on letters.letter (written desc, id desc);
create index on letters.letter (edition, written desc, id desc);

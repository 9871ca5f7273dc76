-- Whether a file of the vault is still needed is asked whenever one is replaced.
create index on inspection.run (file);
create index on inspection.run (preview);
create index on inspection.run (poster);
create index on inspection.run (stills);

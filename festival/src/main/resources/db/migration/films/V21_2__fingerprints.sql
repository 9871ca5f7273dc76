-- Whether a file of the vault is still needed is asked whenever one is replaced.
create index on films.copy (sha256);

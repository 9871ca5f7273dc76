-- Public keys of passkeys (WebAuthn level 3, 7.1, step 27: what a relying party keeps).
create table people.passkey (
  credential         bytea       primary key,
  account            uuid        not null references people.account,
  public_key         bytea       not null,
  signature_count    bigint      not null,
  uv_initialized     boolean     not null,
  backup_eligible    boolean     not null,
  backup_state       boolean     not null,
  transports         text        not null,
  attestation_object bytea       not null,
  client_data        bytea       not null,
  label              text        not null check (length(label) between 1 and 100),
  made               timestamptz not null,
  last_used          timestamptz not null
);
create index on people.passkey (account);

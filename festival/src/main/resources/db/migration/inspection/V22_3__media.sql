-- What can be looked at of a copy, each under the name by which it is served.
create table inspection.medium (
  copy uuid     not null references inspection.run on delete cascade,
  name text     not null check (name ~ '^[a-z0-9-]+\.[a-z0-9]+$'),
  file char(64) not null,
  primary key (copy, name)
);
-- Whether a file of the vault is still needed is asked whenever one is replaced.
create index on inspection.medium (file);

insert into inspection.medium (copy, name, file)
  select copy, 'preview.mp4', preview from inspection.run where preview is not null
  union all select copy, 'poster.jpg', poster from inspection.run where poster is not null
  union all select copy, 'stills.jpg', stills from inspection.run where stills is not null;

alter table inspection.run drop column preview, drop column poster, drop column stills;

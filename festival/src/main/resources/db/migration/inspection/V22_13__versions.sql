-- By which version films were measured, whose later copies are measured by the same; it outlives
-- the copies that were.
create table inspection.film_version (
  film    uuid not null,
  edition text not null,
  version int  not null,
  primary key (film, edition),
  foreign key (edition, version) references inspection.delivery_profile
);
create index on inspection.film_version (edition, version);

insert into inspection.film_version (film, edition, version)
select film, edition, max(version)
from inspection.conformance join inspection.run using (copy) group by film, edition;

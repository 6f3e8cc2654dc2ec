-- Who changed features when, and why: org.firewell.feature.Edit. None is ever deleted, nor changed but for whether it is
-- undone. "by" is a word of SQL.
create table edit (
  id bigint generated always as identity primary key,
  at timestamp(6) with time zone not null,
  author varchar(32) not null,
  role varchar(16) not null,
  kind varchar(16) not null,
  source varchar,
  reason varchar,
  undoes bigint references edit (id),
  undone boolean not null
);

-- What an edit made of one feature: the version that it gave, whether the feature is gone by it, and the state before
-- (nothing where it was not there). The state after is the next version's before, or the feature itself.
create table edit_row (
  collection varchar not null,
  feature varchar not null,
  version bigint not null,
  edit bigint not null references edit (id),
  gone boolean not null,
  attributes varchar,
  geom geometry(Geometry, 4490),
  primary key (collection, feature, version)
);

create index edit_row_edit on edit_row (edit, collection, feature);

-- What an edit made of a collection's layer, or of the county: the state before, nothing where it was not there.
create table edit_part (
  edit bigint not null references edit (id),
  part varchar not null,
  before varchar,
  primary key (edit, part)
);

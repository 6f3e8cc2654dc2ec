-- How the files of one sender are read: org.firewell.exchange.Profile.
create table profile (
  name varchar primary key,
  document varchar not null
);

-- A file that somebody brought, and how far it has come: org.firewell.exchange.Upload. "by" is a word of SQL.
create table upload (
  id uuid primary key,
  file varchar not null,
  bytes bigint not null,
  author varchar(32) not null,
  at timestamp(6) with time zone not null,
  state varchar(16) not null,
  progress integer not null,
  zh varchar not null,
  en varchar not null,
  inspection varchar,
  profile varchar,
  facts varchar,
  counts varchar not null,
  decisions varchar not null,
  draft varchar,
  edit bigint references edit (id),
  digest varchar(64)
);

-- What becomes of its rows: org.firewell.exchange.Line. The number is the row's.
create table upload_line (
  upload uuid not null references upload (id) on delete cascade,
  number bigint not null,
  id varchar,
  stands varchar,
  outcome varchar(16) not null,
  geom geometry(Geometry, 4490),
  differences varchar,
  field varchar,
  text varchar,
  zh varchar not null,
  en varchar not null,
  primary key (upload, number)
);

create index upload_line_outcome on upload_line (upload, outcome, number);

-- What a partner said of a feature: org.firewell.exchange.Said. None is ever changed; what an edit that was undone
-- remembered counts no more, and of what is left the greatest edit tells.
create table said (
  partner varchar not null,
  collection varchar not null,
  feature varchar not null,
  edit bigint not null references edit (id),
  theirs varchar,
  attributes varchar not null,
  geom geometry(Geometry, 4490),
  photo varchar,
  primary key (partner, collection, feature, edit)
);

create index said_edit on said (edit);

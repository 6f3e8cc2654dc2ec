-- Photos: org.firewell.round.Attachment. None is ever changed or deleted; the bytes are in attachment_content. Nobody's
-- name where the public brought it.
create table attachment (
  sha256 varchar(64) primary key,
  type varchar(8) not null,
  width integer not null,
  height integer not null,
  bytes integer not null,
  kept_at timestamp(6) with time zone not null,
  kept_by varchar(32)
);

-- What shows a photo: org.firewell.round.Attachments.Use.
create table attachment_use (
  sha256 varchar(64) not null references attachment (sha256),
  kind varchar(16) not null,
  used_in uuid not null,
  collection varchar,
  feature varchar,
  primary key (sha256, kind, used_in)
);

-- Who looked at what: org.firewell.round.Inspection. None is ever changed or deleted; one whose edit was undone says
-- nothing any more. The greater the number, the later it came.
create table inspection (
  number bigint generated always as identity primary key,
  id uuid not null unique,
  collection varchar not null,
  feature varchar not null,
  inspected_on date not null,
  author varchar(32) not null,
  at timestamp(6) with time zone not null,
  condition varchar not null,
  pressure_mpa double precision,
  flow_l_s double precision,
  note varchar,
  photos varchar array not null,
  edit bigint not null references edit (id)
);

create index inspection_feature on inspection (collection, feature, inspected_on);

-- What the register said of an object before the first inspection of it was kept: org.firewell.feature.Look.
create table first_look (
  collection varchar not null,
  feature varchar not null,
  inspected_on date,
  condition varchar,
  pressure_mpa double precision,
  flow_l_s double precision,
  primary key (collection, feature)
);

-- Orders to put a fault right: org.firewell.round.Repair.
create table repair (
  id uuid primary key,
  version bigint not null,
  collection varchar not null,
  feature varchar not null,
  opened_on date not null,
  due_on date not null,
  fault varchar not null,
  state varchar(16) not null,
  closed_on date,
  assignee varchar,
  note varchar,
  opened_by uuid references inspection (id),
  closed_by uuid references inspection (id),
  author varchar(32) not null,
  at timestamp(6) with time zone not null
);

create index repair_feature on repair (collection, feature);

-- What the public tells: org.firewell.round.Report.
create table report (
  id uuid primary key,
  version bigint not null,
  at timestamp(6) with time zone not null,
  text varchar not null,
  collection varchar,
  feature varchar,
  lon double precision,
  lat double precision,
  photo varchar(64) references attachment (sha256),
  state varchar(16) not null,
  reason varchar,
  decided_by varchar(32),
  decided_at timestamp(6) with time zone,
  repair uuid references repair (id),
  inspection uuid references inspection (id)
);

-- How a hydrant came from plan to water: org.firewell.ledger.Step. None is ever changed or deleted; one whose edit is
-- undone no longer stands. "from", "to", "on" and "by" are words of SQL.
create table step (
  id uuid primary key,
  hydrant varchar not null,
  from_state varchar(16),
  to_state varchar(16) not null,
  stepped_on date not null,
  author varchar(32) not null,
  at timestamp(6) with time zone not null,
  reason varchar,
  lon double precision,
  lat double precision,
  accuracy_m double precision,
  flow_l_s double precision,
  pressure_mpa double precision,
  water_seen varchar(16) not null,
  signed_by varchar array not null,
  main_diameter_mm double precision,
  condition varchar(16),
  edit bigint not null references edit (id)
);

create index step_hydrant on step (hydrant);

create index step_edit on step (edit);

-- The photos that were shown with a step, by their hash, in their order.
create table step_photo (
  step uuid not null references step (id),
  place integer not null,
  sha256 varchar(64) not null,
  primary key (step, place)
);

create index step_photo_sha256 on step_photo (sha256);

-- What a task asks from a day on: org.firewell.standard.TaskVersion. None is ever changed or deleted. Those that came
-- with their documents are not here.
create table task_version (
  task varchar not null,
  version integer not null,
  document varchar not null,
  holds_from date not null,
  quantity integer not null,
  deadline date not null,
  kind varchar(16) not null,
  fund varchar,
  parent varchar,
  reason varchar,
  author varchar(32) not null,
  at timestamp(6) with time zone not null,
  primary key (task, version)
);

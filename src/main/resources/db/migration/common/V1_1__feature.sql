-- The ten collections: a table is named by the record's noun, a column by the attribute's name. A null is unknown.
-- Geometry is longitude and latitude on CGCS2000 (EPSG:4490).

create table township (
  id varchar primary key,
  version bigint not null,
  geom geometry(Geometry, 4490) not null,
  name varchar,
  source varchar,
  position_basis varchar,
  valid_from date,
  valid_to date,
  evidence_on date,
  evidence_by varchar,
  code varchar,
  kind varchar
);

create table village (
  id varchar primary key,
  version bigint not null,
  geom geometry(Geometry, 4490) not null,
  name varchar,
  source varchar,
  position_basis varchar,
  valid_from date,
  valid_to date,
  evidence_on date,
  evidence_by varchar,
  code varchar,
  kind varchar,
  township varchar,
  households integer,
  population integer,
  piped varchar,
  fire_resistance varchar,
  aliases varchar array
);

create table hydrant (
  id varchar primary key,
  version bigint not null,
  geom geometry(Point, 4490) not null,
  name varchar,
  source varchar,
  position_basis varchar,
  valid_from date,
  valid_to date,
  evidence_on date,
  evidence_by varchar,
  code varchar,
  township varchar,
  village varchar,
  kind varchar,
  ownership varchar,
  lifecycle varchar,
  condition varchar,
  network_form varchar,
  main_diameter_mm double precision,
  pressure_mpa double precision,
  flow_l_s double precision,
  agreement varchar,
  sited_on date,
  built_on date,
  accepted_on date,
  commissioned_on date,
  inspected_on date,
  quota_task varchar,
  maintainer varchar
);

create table water_intake (
  id varchar primary key,
  version bigint not null,
  geom geometry(Point, 4490) not null,
  name varchar,
  source varchar,
  position_basis varchar,
  valid_from date,
  valid_to date,
  evidence_on date,
  evidence_by varchar,
  township varchar,
  village varchar,
  kind varchar,
  water_body varchar,
  volume_m3 double precision,
  lift_m double precision,
  dry_season_ok varchar,
  engine_access varchar,
  carry_distance_m double precision,
  sign varchar,
  shared_with varchar array,
  lifecycle varchar,
  condition varchar,
  inspected_on date
);

create table fire_station (
  id varchar primary key,
  version bigint not null,
  geom geometry(Point, 4490) not null,
  name varchar,
  source varchar,
  position_basis varchar,
  valid_from date,
  valid_to date,
  evidence_on date,
  evidence_by varchar,
  township varchar,
  kind varchar,
  lifecycle varchar,
  readiness_s integer,
  posts_quota integer,
  posts_filled integer,
  engines integer,
  tankers integer,
  tank_m3 double precision
);

create table micro_station (
  id varchar primary key,
  version bigint not null,
  geom geometry(Point, 4490) not null,
  name varchar,
  source varchar,
  position_basis varchar,
  valid_from date,
  valid_to date,
  evidence_on date,
  evidence_by varchar,
  township varchar,
  village varchar,
  lifecycle varchar,
  status varchar,
  members integer,
  duty_24h varchar,
  dispatch_linked varchar,
  pumps integer,
  pumps_working integer,
  fuel_h double precision,
  hoses_d65 integer,
  hose_length_m double precision,
  nozzles integer,
  dividers integer,
  spanners integer,
  pump_started_on date,
  drilled_on date
);

create table road (
  id varchar primary key,
  version bigint not null,
  geom geometry(Geometry, 4490) not null,
  name varchar,
  source varchar,
  position_basis varchar,
  valid_from date,
  valid_to date,
  evidence_on date,
  evidence_by varchar,
  class varchar,
  oneway varchar,
  speed_kmh double precision,
  width_m double precision,
  bridge varchar,
  tunnel varchar,
  layer integer
);

create table pipe (
  id varchar primary key,
  version bigint not null,
  geom geometry(Geometry, 4490) not null,
  name varchar,
  source varchar,
  position_basis varchar,
  valid_from date,
  valid_to date,
  evidence_on date,
  evidence_by varchar,
  diameter_mm double precision,
  network_form varchar,
  kind varchar
);

create table barrier (
  id varchar primary key,
  version bigint not null,
  geom geometry(Geometry, 4490) not null,
  name varchar,
  source varchar,
  position_basis varchar,
  valid_from date,
  valid_to date,
  evidence_on date,
  evidence_by varchar,
  kind varchar
);

create table building (
  id varchar primary key,
  version bigint not null,
  geom geometry(Geometry, 4490) not null,
  name varchar,
  source varchar,
  position_basis varchar,
  valid_from date,
  valid_to date,
  evidence_on date,
  evidence_by varchar,
  village varchar,
  households integer,
  population integer,
  storeys integer,
  fire_resistance varchar
);

-- The collections that are present, be they empty, and where they come from.
create table layer (
  collection varchar primary key,
  file varchar,
  origin varchar,
  licence varchar,
  loaded_on date
);

-- Whose ground it is: one row, none before the first dataset.
create table county (
  id integer primary key check (id = 1),
  name varchar not null,
  as_of date,
  rulesets varchar array not null
);

-- Grows with every change, in the same transaction as the change.
create table revision (
  id integer primary key check (id = 1),
  number bigint not null
);
insert into revision values (1, 0);

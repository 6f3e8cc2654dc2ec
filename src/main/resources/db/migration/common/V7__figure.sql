-- Entered figures of what is on no map: org.firewell.feature.Figures. A row is never changed; of an indicator, unit and
-- day the greatest version stands. "on" and "value" are words of SQL.
create table figure (
  id bigint generated always as identity primary key,
  indicator varchar not null,
  unit varchar not null,
  told_on date not null,
  version integer not null,
  told_value double precision,
  part double precision,
  whole double precision,
  source varchar,
  entered_at timestamp(6) with time zone,
  unique (indicator, unit, told_on, version)
);

-- An answer that somebody named and keeps: org.firewell.job.Scenario. "by" is a word of SQL.
create table scenario (
  id uuid primary key,
  name varchar(100) not null unique,
  note varchar(1000),
  question varchar(64) not null,
  inputs varchar not null,
  snapshot varchar(16) not null,
  ruleset varchar(64) not null,
  edition varchar(16) not null,
  enough boolean not null,
  figures varchar not null,
  author varchar(32) not null,
  at timestamp(6) with time zone not null
);

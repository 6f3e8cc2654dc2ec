-- The answer of a scenario as it was given: org.firewell.job.KeptAnswer. H2's bytea ends at one megabyte.
create table scenario_answer (
  scenario uuid primary key references scenario (id) on delete cascade,
  document blob not null,
  summary blob not null
);

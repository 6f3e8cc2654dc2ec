-- The answer of a scenario as it was given: org.firewell.job.KeptAnswer.
create table scenario_answer (
  scenario uuid primary key references scenario (id) on delete cascade,
  document bytea not null,
  summary bytea not null
);

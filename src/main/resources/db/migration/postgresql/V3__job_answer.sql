-- An answer as it was given: org.firewell.job.KeptAnswer.
create table job_answer (
  job uuid primary key references job (id) on delete cascade,
  document bytea not null,
  summary bytea not null
);

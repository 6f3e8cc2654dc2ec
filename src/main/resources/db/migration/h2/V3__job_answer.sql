-- An answer as it was given: org.firewell.job.KeptAnswer. H2's bytea ends at one megabyte.
create table job_answer (
  job uuid primary key references job (id) on delete cascade,
  document blob not null,
  summary blob not null
);

-- Who asked for a job that is under way: org.firewell.job.Claim. Forgotten when it is over.
create table job_claim (
  job uuid primary key references job (id) on delete cascade,
  owner varchar(100) not null,
  of_public boolean not null,
  shared boolean not null
);

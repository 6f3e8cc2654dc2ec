-- Whether somebody said of a job that the best so far is to be taken: org.firewell.job.Job.
alter table job add column enough boolean default false not null;

-- In which form the results of a job were asked for: org.firewell.job.Job.
alter table job add column form varchar(100) default '' not null;

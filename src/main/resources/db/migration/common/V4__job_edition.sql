-- The edition of the programme that answered: org.firewell.job.Edition. Earlier answers are of none.
alter table job add column edition varchar(16) default '' not null;

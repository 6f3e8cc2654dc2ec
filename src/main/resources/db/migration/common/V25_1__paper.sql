-- A paper that was ordered: org.firewell.job.PaperJob. "by" is a word of SQL.
create table paper (
  id uuid primary key,
  kind varchar(32) not null,
  as_of date,
  ruleset varchar(64),
  township varchar(200),
  lang varchar(2) not null,
  title varchar(400),
  snapshot varchar(16),
  state varchar(16) not null,
  progress double precision not null,
  message varchar not null,
  runs integer not null,
  author varchar(32) not null,
  created_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone
);

create index paper_newest on paper (created_at desc);

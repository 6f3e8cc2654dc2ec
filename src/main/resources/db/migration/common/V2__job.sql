-- One asking of a question: org.firewell.job.Job.
create table job (
  id uuid primary key,
  question varchar(64) not null,
  inputs varchar not null,
  snapshot varchar(16) not null,
  state varchar(16) not null,
  progress double precision not null,
  message varchar not null,
  runs integer not null,
  created_at timestamp(6) with time zone not null,
  started_at timestamp(6) with time zone,
  finished_at timestamp(6) with time zone
);

create index job_newest on job (question, created_at desc);

-- The library db-scheduler keeps here whose turn it is; the names are the library's.
create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data bytea,
  execution_time timestamp(6) with time zone not null,
  picked boolean not null,
  picked_by varchar(100),
  last_success timestamp(6) with time zone,
  last_failure timestamp(6) with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp(6) with time zone,
  version bigint not null,
  primary key (task_name, task_instance)
);

create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

-- A made paper as it is handed over: org.firewell.render.print.PaperFormat.
create table paper_file (
  paper uuid not null references paper (id) on delete cascade,
  format varchar(8) not null,
  content bytea not null,
  primary key (paper, format)
);

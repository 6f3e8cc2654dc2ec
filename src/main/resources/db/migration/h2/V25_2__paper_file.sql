-- A made paper as it is handed over: org.firewell.render.print.PaperFormat. H2's bytea ends at one megabyte.
create table paper_file (
  paper uuid not null references paper (id) on delete cascade,
  format varchar(8) not null,
  content blob not null,
  primary key (paper, format)
);

-- The bytes of a file as they came, piece by piece. H2's bytea ends at one megabyte.
create table upload_piece (
  upload uuid not null references upload (id) on delete cascade,
  number integer not null,
  content blob not null,
  primary key (upload, number)
);

-- The bytes of a photo as they came. H2's bytea ends at one megabyte.
create table attachment_content (
  sha256 varchar(64) primary key references attachment (sha256),
  content blob not null
);

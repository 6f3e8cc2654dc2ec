-- The bytes of a photo as they came.
create table attachment_content (
  sha256 varchar(64) primary key references attachment (sha256),
  content bytea not null
);

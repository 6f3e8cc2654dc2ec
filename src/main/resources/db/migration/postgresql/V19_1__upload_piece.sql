-- The bytes of a file as they came, piece by piece.
create table upload_piece (
  upload uuid not null references upload (id) on delete cascade,
  number integer not null,
  content bytea not null,
  primary key (upload, number)
);

-- As the ids of the features themselves: by code point on every server.
alter table said alter column partner type varchar collate "C";
alter table said alter column collection type varchar collate "C";
alter table said alter column feature type varchar collate "C";
alter table profile alter column name type varchar collate "C";

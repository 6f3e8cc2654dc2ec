-- Signed reasons of differences between figures: org.firewell.ledger.Signature. None is ever changed or deleted. "left",
-- "right", "on" and "by" are words of SQL.
create table reconciliation_signature (
  number bigint generated always as identity primary key,
  document varchar(64) not null,
  difference varchar(64) not null,
  claimed integer not null,
  found integer not null,
  read_on date not null,
  reason varchar(2000) not null,
  author varchar(32) not null,
  role varchar(16) not null,
  at timestamp(6) with time zone not null
);

create index reconciliation_signature_document on reconciliation_signature (document);

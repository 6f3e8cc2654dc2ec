-- What knows a row without an id again: org.firewell.exchange.Said.
alter table said add column words varchar;

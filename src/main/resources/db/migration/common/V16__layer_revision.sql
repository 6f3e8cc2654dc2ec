-- The revision that changed a layer's features last: what was read at it still holds.
alter table layer add column revision bigint default 0 not null;

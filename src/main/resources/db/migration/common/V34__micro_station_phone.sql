alter table micro_station add column phone varchar;

alter table fire_station add column phone varchar;

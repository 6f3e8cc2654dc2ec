-- Where the file of a thing put it, with the system of its coordinates. A null says that this is what is kept.
alter table township add column given_position varchar;
alter table village add column given_position varchar;
alter table hydrant add column given_position varchar;
alter table water_intake add column given_position varchar;
alter table fire_station add column given_position varchar;
alter table micro_station add column given_position varchar;
alter table road add column given_position varchar;
alter table pipe add column given_position varchar;
alter table barrier add column given_position varchar;
alter table building add column given_position varchar;

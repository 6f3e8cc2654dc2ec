-- Metres above sea level of the ground on which a thing stands. A null is unknown.
alter table village add column height_m double precision;
alter table hydrant add column height_m double precision;
alter table water_intake add column height_m double precision;
alter table building add column height_m double precision;

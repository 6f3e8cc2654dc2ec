-- Hours a day in which a village's pipes hold water. A null is unknown.
alter table village add column supply_h_day double precision;

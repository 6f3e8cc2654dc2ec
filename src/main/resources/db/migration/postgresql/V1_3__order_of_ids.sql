-- Ids sort by code point on every server, whatever its language, as H2 and Java sort them.
alter table township alter column id type varchar collate "C";
alter table village alter column id type varchar collate "C";
alter table hydrant alter column id type varchar collate "C";
alter table water_intake alter column id type varchar collate "C";
alter table fire_station alter column id type varchar collate "C";
alter table micro_station alter column id type varchar collate "C";
alter table road alter column id type varchar collate "C";
alter table pipe alter column id type varchar collate "C";
alter table barrier alter column id type varchar collate "C";
alter table building alter column id type varchar collate "C";

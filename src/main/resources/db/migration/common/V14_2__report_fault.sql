-- What is said to be wrong, as the register words it; the text may then be left out.
alter table report add column fault varchar;
alter table report alter column text drop not null;

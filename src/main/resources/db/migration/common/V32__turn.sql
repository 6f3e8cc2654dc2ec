-- A row that whoever hands something in holds meanwhile, so that two nodes never hand in the same.
create table turn (name varchar(16) primary key);
insert into turn (name) values ('job'), ('paper');

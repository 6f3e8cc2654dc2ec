-- What a township or village became when it ended, and the document that decided so.
alter table township add column successors varchar array;
alter table township add column change_document varchar;
alter table village add column successors varchar array;
alter table village add column change_document varchar;

-- As the ids of the features themselves: by code point on every server.
alter table edit_row alter column collection type varchar collate "C";
alter table edit_row alter column feature type varchar collate "C";

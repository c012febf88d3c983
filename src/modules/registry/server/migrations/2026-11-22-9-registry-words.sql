-- New words are filed at once rather than on a list that every search would have to read through.
alter index registry.directory_words set (fastupdate = off);
-- A line of a list is written once more, with what became of it: room for that beside it spares the index.
alter table registry.import_line set (fillfactor = 50);

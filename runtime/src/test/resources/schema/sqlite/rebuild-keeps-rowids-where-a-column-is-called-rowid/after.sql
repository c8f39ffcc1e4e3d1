create table event (rowid text, name text unique);

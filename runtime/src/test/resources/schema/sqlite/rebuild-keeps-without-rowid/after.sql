create table setting (name text primary key, value blob, check (length(name) < 100)) strict, without rowid;

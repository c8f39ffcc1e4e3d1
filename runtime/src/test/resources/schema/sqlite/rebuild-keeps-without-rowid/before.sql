create table setting (name text primary key, value blob) strict, without rowid;

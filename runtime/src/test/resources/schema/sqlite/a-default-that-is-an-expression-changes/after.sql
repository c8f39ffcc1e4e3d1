create table book (id integer primary key, created text default (datetime('now', 'localtime')), code text default 'none', number integer default (2 + 2));

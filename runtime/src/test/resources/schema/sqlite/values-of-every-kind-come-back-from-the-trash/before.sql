create table thing (id integer primary key, a text, b integer, c real, d blob, e numeric(10,2), f, g boolean, h timestamp, i text collate nocase);

create table doc (id integer primary key, body text unique);

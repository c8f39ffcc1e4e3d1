create table point (id integer primary key, b integer not null, c varchar(10), a date, constraint ck check (b > -5));

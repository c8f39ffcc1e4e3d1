create table point (id integer primary key, a integer not null, b varchar(10), c date, constraint ck check (a > -5));

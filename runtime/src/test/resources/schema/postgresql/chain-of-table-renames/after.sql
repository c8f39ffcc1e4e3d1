create table second (id integer primary key, a varchar(10));

create table third (id integer primary key, b integer);

create table first (id integer primary key, a varchar(10));

create table second (id integer primary key, b integer);

create table person (id integer primary key, name varchar(80) not null, street varchar(80), zip varchar(10));

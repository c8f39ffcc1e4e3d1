create table event (id integer primary key, name varchar(20) not null, place varchar(20));

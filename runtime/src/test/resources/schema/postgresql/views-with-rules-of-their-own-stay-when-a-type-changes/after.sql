create table room (id bigint primary key, name varchar(10), floor integer);

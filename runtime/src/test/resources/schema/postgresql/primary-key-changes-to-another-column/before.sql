create table country (code varchar(2) primary key, number integer not null, name varchar(40));

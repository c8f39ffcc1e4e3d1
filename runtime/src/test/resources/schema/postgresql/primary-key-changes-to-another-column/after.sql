create table country (code varchar(2) not null, number integer not null, name varchar(40), primary key (number));

create table city (id integer primary key, name varchar(80));

create table street (id integer primary key, city_id integer not null references city on delete cascade, name varchar(80));

create table house (id integer primary key, street_id integer not null references street on delete cascade, number integer);

create table person (id integer primary key, name varchar(80) not null);

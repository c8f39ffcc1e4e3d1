create table city (id integer primary key, name varchar(80));

create table person (id integer primary key, name varchar(80) not null, city_id integer references city on delete cascade);

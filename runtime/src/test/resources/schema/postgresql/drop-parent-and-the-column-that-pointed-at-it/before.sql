create table city (id integer primary key, name varchar(80));

create table person (id integer primary key, name varchar(80) not null, city_id integer not null constraint fk_city references city on delete cascade);

create index ix_city on person (city_id);

create table person (id integer primary key, name varchar(80) not null);

create table address (id integer primary key, person_id integer not null references person, street varchar(80), zip varchar(10));

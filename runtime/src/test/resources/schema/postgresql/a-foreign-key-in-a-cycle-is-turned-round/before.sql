create table person (id integer primary key, passport_id integer);

create table passport (id integer primary key, person_id integer unique references person);

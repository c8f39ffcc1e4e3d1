create table passport (id integer primary key, person_id integer);

create table person (id integer primary key, passport_id integer unique references passport);

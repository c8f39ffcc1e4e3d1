create table person (id integer primary key, name varchar(20));

create table team (id integer primary key, lead_id integer not null references person, name varchar(20));

create table person (id integer primary key);

create table person_nickname (person_id integer not null references person, nickname varchar(40));

create table person (id integer primary key);

create table person_nickname (person_id integer not null references person, nickname varchar(40), nicknames_order integer not null, primary key (person_id, nicknames_order));

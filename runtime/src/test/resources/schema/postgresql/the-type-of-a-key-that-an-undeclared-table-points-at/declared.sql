create table author (id integer not null, primary key (id));

create type mood as enum ('sad', 'ok');

create table person (id integer primary key, moods mood[] default '{ok}');

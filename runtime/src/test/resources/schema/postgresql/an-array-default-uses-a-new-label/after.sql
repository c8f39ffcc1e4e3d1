create type mood as enum ('sad', 'ok', 'very "happy"', 'it''s');

create table person (id integer primary key, moods mood[] default '{"very \"happy\"",it''s}');

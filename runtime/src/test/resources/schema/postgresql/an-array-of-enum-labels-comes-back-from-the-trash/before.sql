create type mood as enum ('SAD', 'HAPPY', 'it''s, "so"');

create table person (id bigint not null, moods mood[], mood mood, primary key (id));

create table diary (moods mood[], day date);

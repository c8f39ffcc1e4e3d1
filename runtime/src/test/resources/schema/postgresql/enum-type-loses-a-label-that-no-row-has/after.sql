create type mood as enum ('HAPPY', 'SAD');

create table person (id bigint not null, mood mood default 'SAD' not null, moods mood[], primary key (id));

create table pet (id bigint not null, mood mood, primary key (id));

create index ix_mood on person (mood) where mood = 'HAPPY';

create index ix_moods on pet (mood);

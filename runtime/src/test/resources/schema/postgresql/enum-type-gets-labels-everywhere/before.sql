create type mood as enum ('SAD', 'HAPPY');

create table person (id bigint not null, mood mood default 'SAD' not null, moods mood[], primary key (id));

create index ix_mood on person (mood) where mood = 'HAPPY';

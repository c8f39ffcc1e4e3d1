create type mood as enum ('ANGRY', 'SAD', 'CALM', 'it''s fine', 'HAPPY', 'WILD');

create table person (id bigint not null, mood mood default 'SAD' not null, moods mood[], primary key (id));

create index ix_mood on person (mood) where mood = 'HAPPY';

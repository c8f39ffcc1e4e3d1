alter table author add column hand_made integer;

create index ix_hand_made on author (hand_made);

create table somebody_elses (id integer primary key, author_id integer references author, text varchar(20));

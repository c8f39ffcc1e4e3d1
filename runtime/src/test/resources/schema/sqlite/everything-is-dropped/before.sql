create table author (id integer primary key, name varchar(20), boss_id integer references author);

create table book (id integer primary key, author_id integer references author on delete cascade);

create index ix_author on book (author_id);

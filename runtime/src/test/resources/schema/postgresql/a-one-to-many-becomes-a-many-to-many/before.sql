create table author (id integer primary key);

create table book (id integer primary key, author_id integer not null references author);

create index ix_author on book (author_id);

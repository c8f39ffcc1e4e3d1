create table author (id integer primary key, name varchar(80) not null);

create table book (id integer primary key, author_id integer not null references author (id));

create index ix_writer on book (author_id);

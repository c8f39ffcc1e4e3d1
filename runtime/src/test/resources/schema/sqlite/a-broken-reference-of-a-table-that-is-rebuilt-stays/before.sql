create table author (id integer primary key);

create table book (id integer primary key, author_id bigint references author on delete cascade, title text);

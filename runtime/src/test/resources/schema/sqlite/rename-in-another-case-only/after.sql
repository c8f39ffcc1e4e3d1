create table author (id integer primary key, fullname text);

create table book (id integer primary key, author_id bigint references author (id));

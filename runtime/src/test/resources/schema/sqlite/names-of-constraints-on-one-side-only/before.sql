create table author (id integer primary key);

create table book (id integer constraint pk primary key, title text constraint uk unique, author_id bigint references author, check (title <> ''));

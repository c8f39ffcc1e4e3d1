create table author (id integer primary key);

create table book (id integer primary key, title text unique, author_id bigint, constraint fk foreign key (author_id) references author, constraint ck check (title <> ''));

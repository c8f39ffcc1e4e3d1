create table author (id integer primary key, name text);

create table book (id integer primary key, author_id bigint, constraint fk_author foreign key (author_id) references author (id) on delete restrict);

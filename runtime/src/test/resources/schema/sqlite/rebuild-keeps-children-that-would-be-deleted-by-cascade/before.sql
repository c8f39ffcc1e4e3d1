create table author (id integer primary key, name text);

create table book (id integer primary key, author_id bigint not null references author (id) on delete cascade);

create table page (id integer primary key, book_id bigint not null references book (id) on delete cascade);

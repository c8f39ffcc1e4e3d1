create table author (id integer primary key, name text unique);

create table book (id integer primary key, author_id bigint not null references author (id) on delete cascade, code text unique);

create table page (id integer primary key, book_id bigint not null references book (id) on delete cascade);

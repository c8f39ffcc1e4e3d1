create table author (id integer primary key, name varchar(80), editor_id integer references author);

create table book (id integer primary key, author_id integer not null references author on delete cascade);

create table page (id integer primary key, book_id integer references book);

create index ix_author on book (author_id);

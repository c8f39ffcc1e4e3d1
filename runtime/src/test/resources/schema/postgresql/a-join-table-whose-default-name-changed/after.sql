create table author (id integer primary key, name varchar(80));

create table book (id integer primary key, title varchar(80));

create table author_works (authors_id integer not null references author, books_id integer not null references book, primary key (authors_id, books_id));

create table author (id integer primary key);

create table book (id integer primary key);

create table book_author (book_id integer not null references book, authors_id integer not null references author, primary key (book_id, authors_id));

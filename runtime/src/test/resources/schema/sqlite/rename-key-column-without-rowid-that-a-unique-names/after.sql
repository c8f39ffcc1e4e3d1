create table book (tag text, title text, number integer, primary key (number), unique (title, number)) without rowid;

create table page (book integer references book (number), no integer);

create index book_title on book (title, number);

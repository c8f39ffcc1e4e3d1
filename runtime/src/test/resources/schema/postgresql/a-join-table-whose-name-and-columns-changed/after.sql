create table author (id integer primary key, name varchar(80));

create table book (id integer primary key, title varchar(80));

create table authorship (author_id integer not null references author, works_id integer not null references book, primary key (author_id, works_id));

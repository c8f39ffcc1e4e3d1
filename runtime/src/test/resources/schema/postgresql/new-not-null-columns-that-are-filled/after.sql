create table author (id integer primary key, name varchar(80));

create table book (id integer primary key, title varchar(80), author_id integer references author, pages integer not null, slug varchar(80) not null, author_name varchar(80) not null, done boolean not null);

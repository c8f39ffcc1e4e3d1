create table author (id integer not null, email varchar(80) not null primary key, name varchar(80));

create table book (id integer primary key, author_id integer, author_email varchar(80) references author (email));

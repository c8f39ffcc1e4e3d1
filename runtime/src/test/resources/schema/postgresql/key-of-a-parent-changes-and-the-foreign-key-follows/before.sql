create table author (id integer primary key, email varchar(80) not null unique, name varchar(80));

create table book (id integer primary key, author_id integer references author (id), author_email varchar(80) references author (email));

create table person (id integer primary key, email varchar(80));

create table book (id integer primary key, author_id integer constraint fk_author references person on delete cascade);

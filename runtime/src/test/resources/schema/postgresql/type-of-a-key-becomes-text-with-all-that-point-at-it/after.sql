create table author (id varchar(36) not null primary key, name varchar(80));

create table book (id integer primary key, author_id varchar(36) not null references author on delete cascade);

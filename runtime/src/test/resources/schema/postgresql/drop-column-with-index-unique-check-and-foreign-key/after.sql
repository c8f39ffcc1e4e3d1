create table publisher (id integer primary key);

create table book (id integer primary key, title varchar(80) not null);

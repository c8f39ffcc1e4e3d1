create table publisher (id integer primary key);

create table book (id integer primary key, title text);

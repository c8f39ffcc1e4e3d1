create table book (id integer primary key, title varchar(5) not null);

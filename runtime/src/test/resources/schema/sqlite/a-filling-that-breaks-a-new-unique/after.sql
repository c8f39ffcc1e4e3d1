create table book (id integer primary key, title varchar(20) not null unique);

create table book (id integer primary key, code varchar(20) not null);

create table book (id integer primary key, code varchar(20), title varchar(40) not null);

create table book (id integer primary key, title varchar(80), isbn varchar(13) not null);

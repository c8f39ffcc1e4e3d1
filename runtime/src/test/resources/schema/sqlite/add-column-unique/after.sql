create table book (id integer primary key, title text, isbn varchar(13) unique);

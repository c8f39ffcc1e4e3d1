create table book (id integer primary key, isbn varchar(13), constraint uk_isbn unique (isbn));

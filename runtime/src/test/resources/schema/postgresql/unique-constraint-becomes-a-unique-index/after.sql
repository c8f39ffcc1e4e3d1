create table book (id integer primary key, isbn varchar(13));

create unique index uk_isbn on book (isbn);

create table book (id integer primary key, pages bigint not null, title varchar(80));

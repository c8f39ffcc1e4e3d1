create table book (id integer primary key, a integer default 5, b integer default -1, c integer, d varchar(20) default 'say "hi"', e varchar(20) not null);

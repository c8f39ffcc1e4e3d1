create table book (id integer primary key, a varchar(10), title varchar(80) not null, b integer);

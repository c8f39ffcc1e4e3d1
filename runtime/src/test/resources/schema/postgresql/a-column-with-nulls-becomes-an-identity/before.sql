create table book (id integer not null, n integer, primary key (id));

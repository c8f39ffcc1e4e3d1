create table book (id integer not null, t text, n integer, primary key (id));

create table book (id integer primary key, titel varchar(80) not null, pages integer);

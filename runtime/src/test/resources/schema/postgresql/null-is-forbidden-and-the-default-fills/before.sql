create table book (id integer primary key, state varchar(10) default 'NEW', pages integer);

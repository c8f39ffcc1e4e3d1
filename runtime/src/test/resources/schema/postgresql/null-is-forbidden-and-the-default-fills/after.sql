create table book (id integer primary key, state varchar(10) default 'NEW' not null, pages integer default 7 not null);

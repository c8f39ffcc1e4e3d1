create table book (id integer primary key, a integer, b integer default 1, c integer default 2, d varchar(20) default 'it''s', e varchar(20) default 'x' not null);

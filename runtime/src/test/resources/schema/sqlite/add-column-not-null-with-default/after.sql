create table book (id integer primary key, title text, state varchar(10) default 'it''s new' not null);

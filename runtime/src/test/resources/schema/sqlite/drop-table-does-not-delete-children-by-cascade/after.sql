create table book (id integer primary key, author_id bigint, title text);

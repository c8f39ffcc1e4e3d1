create table author (id integer primary key);

create table book (id integer primary key autoincrement, title text, "order" integer, author_id bigint);

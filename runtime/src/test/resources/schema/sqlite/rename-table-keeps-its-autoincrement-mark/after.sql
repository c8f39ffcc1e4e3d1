create table author (id integer primary key autoincrement, name text);

create table book (id integer primary key, writer_id bigint references author on delete cascade);

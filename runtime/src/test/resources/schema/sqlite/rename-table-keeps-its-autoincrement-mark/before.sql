create table writer (id integer primary key autoincrement, name text);

create table book (id integer primary key, writer_id bigint references writer on delete cascade);

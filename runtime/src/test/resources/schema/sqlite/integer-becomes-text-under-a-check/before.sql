create table book (id integer primary key, code integer);

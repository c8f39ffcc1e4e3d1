create table book (id integer primary key, code integer, other bigint not null);

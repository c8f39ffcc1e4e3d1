create table book (id integer primary key, code integer, title varchar(40) not null);

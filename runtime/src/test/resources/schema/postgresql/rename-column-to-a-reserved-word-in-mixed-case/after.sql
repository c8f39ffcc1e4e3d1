create table book (id integer primary key, "Group" varchar(10) not null, "select" integer);

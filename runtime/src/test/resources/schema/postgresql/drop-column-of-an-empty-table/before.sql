create table book (id integer primary key, title varchar(80) not null, note varchar(200) not null);

create table book (id integer not null, primary key (id));

create table book (id integer not null, n time, primary key (id));

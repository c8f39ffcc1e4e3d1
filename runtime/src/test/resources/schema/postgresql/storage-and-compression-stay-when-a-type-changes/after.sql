create table book (id integer not null, title text, body varchar(100), n integer, code varchar(20), primary key (id));

create table book (id integer primary key, code varchar(20), other text not null);

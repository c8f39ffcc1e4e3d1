create table book (id integer primary key, kind varchar(10) not null, "Wert" integer);

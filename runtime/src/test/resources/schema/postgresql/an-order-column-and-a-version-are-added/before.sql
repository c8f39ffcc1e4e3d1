create table line (id integer primary key, text varchar(80));

create table setting (name varchar(64) not null, value text, primary key (name)) without rowid;

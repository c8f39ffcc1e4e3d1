create table author (id integer primary key autoincrement, name varchar(255) not null);

create table author (id integer primary key, name varchar(80) not null);

create table old_note (id integer primary key, text varchar(200));

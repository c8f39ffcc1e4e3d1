create table author (id integer primary key, name varchar(80) not null);

create table book (id integer primary key, title varchar(80), writer_id integer not null references author on delete cascade);

create table prize (id integer primary key, writer_id integer references author on delete set null);

create table writer (id integer primary key, name varchar(80) not null);

create table book (id integer primary key, title varchar(80), writer_id integer not null references writer on delete cascade);

create table prize (id integer primary key, writer_id integer references writer on delete set null);

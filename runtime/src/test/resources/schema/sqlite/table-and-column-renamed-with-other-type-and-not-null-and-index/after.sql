create table author (id integer primary key, name varchar(80) not null, born bigint not null);

create table book (id integer primary key, author_id integer references author on delete set null);

create unique index ux_name on author (name);

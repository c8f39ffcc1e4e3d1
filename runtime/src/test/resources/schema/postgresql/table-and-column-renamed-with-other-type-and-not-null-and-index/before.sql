create table writer (id integer primary key, full_name varchar(20), born smallint);

create table book (id integer primary key, writer_id integer references writer on delete cascade);

create index ix_full_name on writer (full_name);

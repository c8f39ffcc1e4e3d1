create table writer (nr integer primary key, name varchar(80) not null);

create table book (id integer primary key, writer_nr integer not null references writer (nr));

create index ix_writer on book (writer_nr);

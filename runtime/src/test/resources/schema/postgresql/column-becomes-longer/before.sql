create table book (id integer primary key, title varchar(10) not null, code char(2));

create index ix_title on book (title);

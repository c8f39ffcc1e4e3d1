create table book (id integer primary key, title varchar(255) not null, code varchar(20));

create index ix_title on book (title);

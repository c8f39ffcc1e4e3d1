create table book (id bigint not null, primary key (id));

create view titles as select id from book;

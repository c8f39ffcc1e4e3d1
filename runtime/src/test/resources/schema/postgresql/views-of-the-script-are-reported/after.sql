create table book (id bigint not null, note varchar(255), primary key (id));

create view titles as select id from book;

create view notes as select note from book;

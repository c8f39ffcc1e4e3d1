create table book (id integer not null, primary key (id));

create view Titles as select id from book;

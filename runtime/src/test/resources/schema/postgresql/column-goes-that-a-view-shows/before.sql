create table sale (id bigint not null, price integer, title varchar(20), primary key (id));

create view titles as select id, title from sale;

create table sale (id bigint not null, price bigint, kind varchar(10), primary key (id));

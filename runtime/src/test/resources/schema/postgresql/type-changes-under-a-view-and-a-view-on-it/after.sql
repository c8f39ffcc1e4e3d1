create table sale (id bigint not null, price bigint, title varchar(40), primary key (id));

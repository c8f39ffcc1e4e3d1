create table sale (id bigint not null, price numeric(10,2), primary key (id));

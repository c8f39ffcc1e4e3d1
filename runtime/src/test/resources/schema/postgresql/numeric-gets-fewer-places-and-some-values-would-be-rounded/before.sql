create table sale (id bigint not null, price numeric(10,4), primary key (id));

create table city (id bigint not null, primary key (id));

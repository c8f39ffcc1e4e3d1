create table sale (id bigint not null, price integer, primary key (id));

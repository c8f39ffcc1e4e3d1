create table sale (id bigint not null, a integer, b integer, primary key (id));

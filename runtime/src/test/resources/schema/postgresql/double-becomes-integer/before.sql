create table sale (id bigint not null, a double precision, b double precision, primary key (id));

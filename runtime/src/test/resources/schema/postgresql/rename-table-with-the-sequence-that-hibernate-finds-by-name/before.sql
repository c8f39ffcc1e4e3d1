create sequence writer_seq start with 1 increment by 50;

create table writer (id bigint not null, name varchar(80) not null, primary key (id));

create sequence a_seq start with 1 increment by 50;

create sequence c_seq start with 1 increment by 50;

create table book (id bigint not null, primary key (id));

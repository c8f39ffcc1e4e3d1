create sequence a_seq start with 1 increment by 50;

create sequence b_seq start with 1 increment by 1;

create sequence c_seq start with 5 increment by 10;

create sequence used_seq start with 1 increment by 1;

create sequence old_name_seq start with 7 increment by 3;

create table book (id bigint not null, number bigint default nextval('used_seq'), primary key (id));

create sequence a_seq start with 1 increment by 20;

create sequence b_seq start with 100 increment by 1;

create sequence new_name_seq start with 7 increment by 3;

create table book (id bigint not null, number bigint, primary key (id));

create sequence numbers;

create table book (id bigint not null, primary key (id));

create sequence numbers maxvalue 500;

create table book (id bigint not null, primary key (id));

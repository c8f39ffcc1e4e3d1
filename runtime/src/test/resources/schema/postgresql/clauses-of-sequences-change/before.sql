create sequence plain;

create sequence bounded minvalue 5 maxvalue 500 start with 10 cache 20 cycle;

create sequence small as smallint;

create sequence unused;

create table book (id bigint not null, primary key (id));

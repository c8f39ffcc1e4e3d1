create sequence plain maxvalue 1000 cache 5 cycle;

create sequence bounded as integer start with 10;

create sequence small minvalue -5;

create sequence unused minvalue 100 start with 100;

create sequence fresh as integer increment by -1 minvalue -50;

create table book (id bigint not null, primary key (id));

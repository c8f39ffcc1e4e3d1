create table book (id bigint not null, title varchar(20) not null, code varchar(3), primary key (id));

create table book (id bigint not null, code varchar(20) not null, primary key (id));

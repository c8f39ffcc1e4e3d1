create table book (id bigint not null, code varchar(3) not null, primary key (id));

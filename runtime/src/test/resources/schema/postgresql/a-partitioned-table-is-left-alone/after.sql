create table book (id bigint not null, title varchar(40), primary key (id));

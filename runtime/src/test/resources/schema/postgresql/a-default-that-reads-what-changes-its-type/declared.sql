create table book (id bigint not null, price integer, primary key (id));

create table book (id bigint not null, price bigint, primary key (id));

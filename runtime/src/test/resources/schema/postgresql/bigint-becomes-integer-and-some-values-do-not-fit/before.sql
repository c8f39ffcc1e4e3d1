create table book (id bigint not null, pages bigint, primary key (id));

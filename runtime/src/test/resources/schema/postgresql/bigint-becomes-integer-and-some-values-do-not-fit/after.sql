create table book (id bigint not null, pages integer, primary key (id));

create sequence book_seq start with 1 increment by 1;

create table book (id bigint not null, primary key (id));

create table book (id bigint not null, isbn varchar(20) not null, primary key (id));

create unique index ux_isbn on book (isbn);

create table book (id bigint not null, isbn varchar(13) not null, primary key (id));

create unique index ux_isbn on book (isbn);

alter table book replica identity using index ux_isbn;

alter table book cluster on ux_isbn;

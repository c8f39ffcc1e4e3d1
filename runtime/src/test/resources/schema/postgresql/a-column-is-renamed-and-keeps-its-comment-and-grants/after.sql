create table book (id bigint not null, title varchar(40) default 'y' not null, primary key (id));

comment on column book.title is 'the title';

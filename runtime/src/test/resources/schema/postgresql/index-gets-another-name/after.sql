create table book (id integer primary key, title varchar(80), pages integer);

create index ix_new on book (title, pages desc);

create unique index ux_new on book (lower(title)) where pages > 0;

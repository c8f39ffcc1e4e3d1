create table book (id integer primary key, title varchar(80), pages integer);

create index ix_old on book (title, pages desc);

create unique index "UX old" on book (lower(title)) where pages > 0;

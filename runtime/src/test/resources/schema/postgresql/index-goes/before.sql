create table book (id integer primary key, title varchar(80), pages integer);

create index ix_title on book (title);

create unique index ux_both on book (title, pages);

create index ix_some on book (pages) where pages > 5;

create index ix_lower on book (lower(title));

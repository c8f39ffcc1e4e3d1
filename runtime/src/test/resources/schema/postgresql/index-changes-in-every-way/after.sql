create table book (id integer primary key, title varchar(80), pages integer, note varchar(20));

create index ix_columns on book (title, pages);

create index ix_order on book (title desc, pages);

create unique index ix_unique on book (pages);

create index ix_not_unique on book (title, note);

create index ix_partial on book (pages) where pages > 7;

create index ix_no_longer_partial on book (note);

create index ix_expression on book (upper(title));

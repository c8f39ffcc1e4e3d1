create table book (id integer primary key, title varchar(80), pages integer, note varchar(20));

create index ix_columns on book (title);

create index ix_order on book (title, pages desc);

create index ix_unique on book (pages);

create unique index ix_not_unique on book (title, note);

create index ix_partial on book (pages) where pages > 5;

create index ix_no_longer_partial on book (note) where note is not null;

create index ix_expression on book (lower(title));

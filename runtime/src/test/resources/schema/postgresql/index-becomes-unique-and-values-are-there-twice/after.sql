create table book (id integer primary key, title varchar(80), pages integer);

create unique index ix_title on book (lower(title));

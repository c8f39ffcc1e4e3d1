create table book (id integer primary key, title text, deleted integer);

create index ix_title on book (title collate nocase desc, id asc);

create unique index ux_lower on book (lower(title)) where deleted = 0;

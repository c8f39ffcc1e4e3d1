create table author (id bigint primary key, name varchar(80), editor_id bigint references author);

create table book (id bigint primary key, author_id bigint not null references author on delete cascade);

create table page (id bigint primary key, book_id bigint references book);

create index ix_author on book (author_id);

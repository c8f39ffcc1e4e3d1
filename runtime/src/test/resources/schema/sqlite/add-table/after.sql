create table author (id integer primary key autoincrement, name varchar(255) not null);

create table book (id integer primary key autoincrement, title varchar(255) not null, price numeric(10,2) default 9.5, author_id bigint constraint fk_book_author references author (id) on delete cascade);

create index ix_book_title on book (title);

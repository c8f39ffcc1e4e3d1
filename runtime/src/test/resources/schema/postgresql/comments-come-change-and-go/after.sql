create table book (id bigint not null, title varchar(20), pages integer, isbn varchar(13), primary key (id));

create table shelf (id bigint not null, primary key (id));

comment on table book is 'it''s new; "really"';

comment on column book.title is 'the other title';

comment on column book.isbn is 'a number';

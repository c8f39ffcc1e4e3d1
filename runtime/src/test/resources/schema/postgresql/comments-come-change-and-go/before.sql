create table book (id bigint not null, title varchar(20), pages integer, isbn varchar(13), primary key (id));

create table shelf (id bigint not null, primary key (id));

comment on table book is 'old';

comment on column book.title is 'the title';

comment on column book.pages is 'how many';

comment on table shelf is 'gone soon';

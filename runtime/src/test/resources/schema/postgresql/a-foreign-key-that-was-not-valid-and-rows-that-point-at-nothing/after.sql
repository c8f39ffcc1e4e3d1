create table author (id bigint not null, primary key (id));

create table book (id bigint not null, author_id bigint, pages integer, constraint fk_author foreign key (author_id) references author, constraint ck_pages check (pages > 0), primary key (id));

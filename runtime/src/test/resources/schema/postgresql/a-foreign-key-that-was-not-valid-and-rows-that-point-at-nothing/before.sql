create table author (id bigint not null, primary key (id));

create table book (id bigint not null, author_id bigint, pages integer, primary key (id));

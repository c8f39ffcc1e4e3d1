create table Author (Id integer primary key, FullName text);

create table book (id integer primary key, author_id bigint references Author (Id));

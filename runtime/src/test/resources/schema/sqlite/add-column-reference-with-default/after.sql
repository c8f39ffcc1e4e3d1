create table publisher (id integer primary key);

create table book (id integer primary key, title text, publisher_id bigint not null default 1 references publisher);

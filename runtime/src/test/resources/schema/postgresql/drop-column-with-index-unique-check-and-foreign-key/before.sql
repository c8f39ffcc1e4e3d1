create table publisher (id integer primary key);

create table book (id integer primary key, title varchar(80) not null, isbn varchar(13) unique, pages integer check (pages > 0), publisher_id integer references publisher, shelf integer);

create index ix_shelf on book (shelf);

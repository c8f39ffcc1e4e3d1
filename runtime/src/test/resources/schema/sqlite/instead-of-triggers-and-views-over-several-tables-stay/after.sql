create table author (id integer primary key, name text not null unique);

create table book (id integer primary key, author_id integer references author on delete cascade, title text default 'untitled');

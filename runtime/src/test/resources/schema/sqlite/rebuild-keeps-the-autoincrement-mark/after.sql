create table book (id integer primary key autoincrement, title text not null default 'x', unique (title));

create table empty_one (id integer primary key autoincrement, title text unique);

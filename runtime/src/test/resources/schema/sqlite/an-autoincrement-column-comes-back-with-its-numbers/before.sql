create table book (id integer primary key autoincrement, code text not null unique, title text);

create table diary (id integer primary key autoincrement, day text);

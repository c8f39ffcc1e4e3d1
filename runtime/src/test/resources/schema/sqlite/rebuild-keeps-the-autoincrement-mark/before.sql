create table book (id integer primary key autoincrement, title text);

create table empty_one (id integer primary key autoincrement, title text);

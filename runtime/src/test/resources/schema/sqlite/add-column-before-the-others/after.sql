create table book (aaa text, id integer primary key, bbb integer default -1, title text not null);

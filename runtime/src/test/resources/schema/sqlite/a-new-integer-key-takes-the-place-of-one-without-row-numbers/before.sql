create table book (tag text, title text, primary key (tag)) without rowid;

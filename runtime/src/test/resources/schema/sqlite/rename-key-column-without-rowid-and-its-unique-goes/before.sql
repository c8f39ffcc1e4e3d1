create table book (tag text, title text, "select" text, id integer, primary key (id), unique (title, id), constraint ck_19 check ("select" <> 'nothing')) without rowid;

create table book (id integer primary key, code text, check (code in ('1', '20', 'A')), check (code < 3));

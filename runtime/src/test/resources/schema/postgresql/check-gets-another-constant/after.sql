create table book (id integer primary key, state varchar(10) check (state in ('NEW', 'OLD', 'LOST')), pages integer constraint ck_pages check (pages between 1 and 99));

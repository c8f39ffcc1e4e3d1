create table book (id integer primary key, state varchar(10) check (state in ('NEW', 'OLD')), low integer, high integer, constraint ck_order check (low <= high));

create table book (id integer primary key, state varchar(20) not null check (state in ('NEW', 'OLD', 'LOST')));

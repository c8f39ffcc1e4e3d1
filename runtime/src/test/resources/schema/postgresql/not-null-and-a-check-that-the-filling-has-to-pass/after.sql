create table book (id integer primary key, state varchar(10) not null check (state in ('NEW', 'OLD')));

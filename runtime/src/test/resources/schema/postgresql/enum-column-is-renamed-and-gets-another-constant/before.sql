create table book (id integer primary key, zustand varchar(10) not null check (zustand in ('NEW', 'OLD')));

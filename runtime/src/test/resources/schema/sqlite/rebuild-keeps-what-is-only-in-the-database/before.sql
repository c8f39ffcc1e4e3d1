create table book (id integer primary key, title text, extra text default 'kept', constraint ck_extra check (extra <> ''));

create index ix_extra on book (extra);

create table book (id integer primary key, title text, created text not null default current_timestamp, code text default (lower(hex(zeroblob(2)))));

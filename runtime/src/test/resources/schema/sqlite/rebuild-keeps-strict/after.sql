create table reading (id integer primary key, at text not null, value real, unique (at)) strict;

create table plain (name text primary key not null, value text) without rowid;

create table strict_one (id integer primary key, value integer);

create table keyed (name text primary key, value text);

create table loose (id integer primary key, value integer) strict;

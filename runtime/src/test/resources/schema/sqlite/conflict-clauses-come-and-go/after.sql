create table cache (id integer primary key, name text unique, value text not null default 'x');

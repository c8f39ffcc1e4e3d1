create table setting (name text not null, value text);

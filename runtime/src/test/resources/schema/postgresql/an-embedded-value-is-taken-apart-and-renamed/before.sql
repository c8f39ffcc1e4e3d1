create table person (id integer primary key, home_street varchar(80), home_zip varchar(10));

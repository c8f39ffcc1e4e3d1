create table north (id integer primary key, name varchar(80), height integer);

create table south (id integer primary key, name varchar(80), depth integer);

create table way (id integer primary key, north_id integer references north, south_id integer references south);

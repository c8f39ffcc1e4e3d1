create table note (id integer primary key, text json);

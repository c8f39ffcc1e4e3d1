create table tag (name varchar(20), weight integer);

create table tag (name varchar(20) not null, weight integer);

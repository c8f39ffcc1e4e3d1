create table book (id integer not null, a varchar(40), b text, c integer, d text[], e varchar(20), primary key (id));

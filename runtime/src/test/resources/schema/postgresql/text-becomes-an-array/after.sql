create table book (id integer not null, a varchar(20)[], b integer[], c integer[], d integer[], e date[], primary key (id));

create table author (id integer not null, name varchar(20), constraint pk_author primary key (id));

create index writer on author (name);

create sequence shelf start with 5;

create table paper (id integer not null, code varchar(5), constraint pk_paper primary key (id), constraint leaf unique (code));

create sequence numbers start with 3;

create table book (id integer not null, title varchar(40), body text, n numeric(10, 2), code varchar(10), primary key (id));

alter table book alter column title set storage external, alter column body set storage main, alter column body set compression pglz, alter column n set storage external, alter column title set compression pglz;

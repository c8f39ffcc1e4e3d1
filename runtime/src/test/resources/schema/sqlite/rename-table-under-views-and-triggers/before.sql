create table writer (id integer primary key, name text);

create table audit (text text);

create view named as select id, name from writer where name is not null;

create view counted as select count(*) as n from named;

create trigger writer_added after insert on writer begin insert into audit values (new.name); end;

create trigger audit_added after insert on audit begin update writer set name = name where id = -1; end;

create table log (id integer primary key, text text);

create table city (id integer primary key);

create trigger city_added after insert on city begin insert into log (text) values ('added'); end;

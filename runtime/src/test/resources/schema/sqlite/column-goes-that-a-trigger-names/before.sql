create table sale (id integer primary key, price integer, title text);

create trigger sale_added after insert on sale begin update sale set title = 'new' where id = new.id; end;

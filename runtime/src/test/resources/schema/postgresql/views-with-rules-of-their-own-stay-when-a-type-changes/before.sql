create table room (id integer primary key, name varchar(10), floor smallint);

create view upstairs as select id, name, floor from room where floor > 1;

create view door as select upstairs.name || '!' as sign from upstairs;

create rule make_room as on insert to door do instead insert into room (id, name) values (1000, new.sign);

create rule keep_room as on delete to door do instead nothing;

comment on rule make_room on door is 'a sign is a room';

create view ground as select id from room where floor = 0;

create view number as select 1 as one;

create rule open_ground as on insert to number do instead insert into ground values (new.one);

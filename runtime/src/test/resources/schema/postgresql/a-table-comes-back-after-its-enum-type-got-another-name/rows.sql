insert into book values ('row 1', 1);

insert into "From" values (1, 'row 1', 'v2', '{v1,v2}'), (0, 'row 2', 'v3', null);

insert into book values ('row 1', 'v1', 1), ('row 2', 'v2', 2);

insert into page values (2, 7);

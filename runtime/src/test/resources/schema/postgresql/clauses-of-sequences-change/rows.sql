select nextval('plain'), nextval('bounded'), nextval('small');

insert into book values (1);

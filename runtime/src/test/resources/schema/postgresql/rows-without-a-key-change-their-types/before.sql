create table log (happened date, text varchar(20), level integer);

create table log (happened date, text varchar(40) default 'x', level bigint not null);

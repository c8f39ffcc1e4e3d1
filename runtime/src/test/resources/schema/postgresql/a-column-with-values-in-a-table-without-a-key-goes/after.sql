create table log (happened timestamp, text varchar(20));
